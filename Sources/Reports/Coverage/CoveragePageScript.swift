/// The script of the coverage page. The page can be read without it.
enum CoveragePageScript {
  static let text = """
    (function () {
      'use strict';
      var root = document.documentElement;
      var all = function (selector, body) { Array.prototype.forEach.call(document.querySelectorAll(selector), body); };
      var keep = function (key, value) { try { localStorage.setItem(key, value); } catch (e) { /* a file from the disk may not */ } };
      var kept = function (key) { try { return localStorage.getItem(key); } catch (e) { return null; } };

      function press(attribute, value) {
        all('[' + attribute + ']', function (button) {
          button.setAttribute('aria-pressed', String(button.getAttribute(attribute) === value));
        });
      }
      function setLanguage(wanted) {
        var language = wanted === 'en' ? 'en' : 'zh';
        root.dataset.lang = language;
        root.lang = language === 'zh' ? 'zh-Hans' : 'en';
        all('[data-label-zh]', function (element) {
          var label = element.getAttribute('data-label-' + language);
          element.setAttribute('aria-label', label);
          if (element.tagName === 'A') { element.title = label; }
        });
        press('data-set-lang', language);
      }
      function setTheme(theme) {
        if (theme !== 'light' && theme !== 'dark') { theme = 'auto'; delete root.dataset.theme; } else { root.dataset.theme = theme; }
        press('data-set-theme', theme);
      }
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
        if (at.dataset.setLang) { setLanguage(at.dataset.setLang); keep('lang', at.dataset.setLang); }
        else if (at.dataset.setTheme) { setTheme(at.dataset.setTheme); keep('theme', at.dataset.setTheme); }
        else if (at.dataset.open) { all('details.drill', function (details) { details.open = at.dataset.open === 'true'; }); }
        else if (at.hasAttribute('data-only-open')) {
          var only = root.classList.toggle('only-open');
          at.setAttribute('aria-pressed', String(only));
          if (only) { all('details.content:not(.done)', open); }
        } else if (at.tagName === 'A') { show(at); }
      });
      var wasOpen = [];
      window.addEventListener('beforeprint', function () {
        wasOpen = [];
        all('details.drill', function (details) { if (!details.open) { wasOpen.push(details); details.open = true; } });
      });
      window.addEventListener('afterprint', function () { wasOpen.forEach(function (details) { details.open = false; }); });

      var asked = new URLSearchParams(location.search);
      setLanguage(asked.get('lang') || kept('lang') || root.dataset.lang);
      setTheme(asked.get('theme') || kept('theme') || 'auto');
      if (location.hash) { var link = document.createElement('a'); link.setAttribute('href', location.hash); show(link); }
    })();
    """
}
