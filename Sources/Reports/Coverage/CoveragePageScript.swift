/// The script of the coverage page. The page can be read without it.
enum CoveragePageScript {
  static let text = """
    (function () {
      'use strict';
      \(PageScript.start)
      function open(details) {
        for (var node = details; node; node = node.parentElement) { if (node.tagName === 'DETAILS') { node.open = true; } }
      }
      function show(link) {
        var target = document.getElementById(link.getAttribute('href').slice(1));
        if (!target || target.tagName !== 'DETAILS') { return; }
        open(target);
        all('li.hit', function (item) { item.classList.remove('hit'); });
        var part = link.getAttribute('data-part');
        if (part === null) { return; }
        Array.prototype.forEach.call(target.querySelectorAll('li[data-parts]'), function (item) {
          if (item.getAttribute('data-parts').split(' ').indexOf(part) < 0) { return; }
          item.classList.add('hit');
          open(item);
        });
      }

      document.addEventListener('click', function (event) {
        var at = event.target.closest('button, a[href^="#"]');
        if (!at) { return; }
        if (at.dataset.open) { all('details.drill', function (details) { details.open = at.dataset.open === 'true'; }); }
        else if (at.hasAttribute('data-only-open')) {
          var only = root.classList.toggle('only-open');
          at.setAttribute('aria-pressed', String(only));
          if (only) { all('details.content:not(.done)', open); }
        } else if (at.tagName === 'A') { show(at); }
      });
      \(PageScript.end)
      if (location.hash) { var link = document.createElement('a'); link.setAttribute('href', location.hash); show(link); }
    })();
    """
}
