/// The script of the page of findings: what the filters show. Without it everything is shown.
enum FindingsPageScript {
  static let text = """
    (function () {
      'use strict';
      \(PageScript.start)
      var form = document.querySelector('.filters');
      function apply() {
        var severities = {};
        all('[data-severity][aria-pressed]', function (button) { severities[button.dataset.severity] = button.getAttribute('aria-pressed') === 'true'; });
        var rule = form.elements.rule.value, words = form.elements.words.value.trim().toLowerCase(), fixable = form.elements.fixable.checked;
        var shown = 0, count = 0;
        all('section.file', function (file) {
          var left = 0;
          Array.prototype.forEach.call(file.querySelectorAll('article'), function (article) {
            var fits = severities[article.dataset.severity] && (!rule || article.dataset.rule === rule) && (!fixable || 'fixable' in article.dataset)
              && (!words || (file.firstElementChild.textContent + article.textContent).toLowerCase().indexOf(words) >= 0);
            article.hidden = !fits;
            count += 1;
            if (fits) { left += 1; }
          });
          file.hidden = left === 0;
          shown += left;
        });
        form.querySelector('output').textContent = shown + ' / ' + count;
      }
      if (form) {
        form.hidden = false;
        form.addEventListener('input', apply);
        form.addEventListener('submit', function (event) { event.preventDefault(); });
        form.addEventListener('click', function (event) {
          var button = event.target.closest('[data-severity]');
          if (!button) { return; }
          button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
          apply();
        });
        apply();
      }
      \(PageScript.end)
    })();
    """
}
