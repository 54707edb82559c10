/// The script of the page of findings, which applies its filters. Without it everything is shown.
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
        var shown = 0, count = 0, perRule = {}, perFile = {};
        all('section.file', function (file) {
          var left = 0;
          Array.prototype.forEach.call(file.querySelectorAll('article'), function (article) {
            var fits = severities[article.dataset.severity] && (!rule || article.dataset.rule === rule) && (!fixable || 'fixable' in article.dataset)
              && (!words || (file.firstElementChild.textContent + article.textContent).toLowerCase().indexOf(words) >= 0);
            article.hidden = !fits;
            count += 1;
            if (!fits) { return; }
            left += 1;
            perRule[article.dataset.rule] = (perRule[article.dataset.rule] || 0) + 1;
            var place = file.id + ' ' + article.dataset.severity;
            perFile[place] = (perFile[place] || 0) + 1;
          });
          file.hidden = left === 0;
          perFile[file.id] = left;
          shown += left;
        });
        // The two tables count what is shown.
        all('.rules tr[data-rule]', function (row) {
          row.hidden = !perRule[row.dataset.rule];
          row.lastElementChild.textContent = perRule[row.dataset.rule] || '';
        });
        all('.files tr[data-file]', function (row) {
          row.hidden = !perFile[row.dataset.file];
          Array.prototype.forEach.call(row.querySelectorAll('[data-of]'), function (cell) {
            cell.textContent = perFile[row.dataset.file + ' ' + cell.dataset.of] || '';
          });
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
