/// The script code that pages share: language, colours, and opening sections for printing. Pages can be read without it.
enum PageScript {
  static let start = """
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
      all('[data-text-zh]', function (element) { element.textContent = element.getAttribute('data-text-' + language); });
      press('data-set-lang', language);
    }
    function setTheme(theme) {
      if (theme !== 'light' && theme !== 'dark') { theme = 'auto'; delete root.dataset.theme; } else { root.dataset.theme = theme; }
      press('data-set-theme', theme);
    }
    """

  /// Sets language and colours from the URL or from an earlier visit.
  static let end = """
    document.addEventListener('click', function (event) {
      var at = event.target.closest('button');
      if (!at) { return; }
      if (at.dataset.setLang) { setLanguage(at.dataset.setLang); keep('lang', at.dataset.setLang); }
      else if (at.dataset.setTheme) { setTheme(at.dataset.setTheme); keep('theme', at.dataset.setTheme); }
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
    """
}
