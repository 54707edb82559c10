// The list of versions in the head of a page, and a notice above pages that are not of the latest. Scripts of the site say what there is:
// versions.js lists the versions, pages.js of a version its pages. They are scripts because a browser reads no JSON from file://.
'use strict';
(() => {
  const place = document.querySelector('.version');
  if (!place) return;
  const { version, root, page } = place.dataset;
  const isChinese = document.documentElement.lang.startsWith('zh');
  const language = isChinese ? 'zh' : 'en';
  const load = (address, then) => {
    const script = document.createElement('script');
    script.src = root + address;
    script.onload = () => then();
    document.head.append(script);
  };
  const element = (name, values, ...children) => {
    const made = Object.assign(document.createElement(name), values);
    made.append(...children);
    return made;
  };
  const first = (name) => `${root}${name}/${language}/index.html`;
  // A link leads to the first page of a version, and to this page where the version has it.
  const refine = (link, name) => {
    const pages = (window.sitePages || {})[name] || [];
    if (pages.includes(page)) link.href = `${root}${name}/${language}/${page}${location.hash}`;
  };
  const aim = (link, name) => load(`${name}/pages.js`, () => refine(link, name));

  const list = (versions) => {
    const items = versions.map(({ version: name, title, aliases }) => {
      const isLatest = aliases.includes('latest');
      const text = isLatest ? (isChinese ? `${title}（最新）` : `${title} (latest)`) : title;
      const link = element('a', { href: first(name) }, text);
      if (name === version) link.setAttribute('aria-current', 'true');
      return element('li', {}, link);
    });
    const menu = element('ul', { id: 'versions', hidden: true }, ...items);
    const button = element('button', { type: 'button' }, version);
    button.setAttribute('aria-label', isChinese ? `文档版本：${version}` : `Version of the documentation: ${version}`);
    button.setAttribute('aria-controls', menu.id);
    const show = (isOpen) => {
      menu.hidden = !isOpen;
      button.setAttribute('aria-expanded', String(isOpen));
    };
    show(false);
    button.addEventListener('click', () => {
      show(menu.hidden);
      if (place.dataset.isAimed) return;
      place.dataset.isAimed = 'true';
      for (const [index, { version: name }] of versions.entries()) aim(items[index].firstChild, name);
    });
    place.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || menu.hidden) return;
      show(false);
      button.focus();
      event.stopPropagation();
    });
    place.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !place.contains(event.relatedTarget)) show(false);
    });
    document.addEventListener('click', (event) => {
      if (!place.contains(event.target)) show(false);
    });
    place.replaceChildren(button, menu);
  };

  const notice = (versions) => {
    const names = versions.map((entry) => entry.version);
    const newest = names.find((_, index) => versions[index].aliases.includes('latest'));
    const own = names.indexOf(version);
    if (newest === undefined || own < 0 || newest === version) return;
    const link = element('a', { href: first(newest) }, isChinese ? `查看 ${newest}` : `Read ${newest}`);
    aim(link, newest);
    const isOlder = own > names.indexOf(newest);
    const text = isChinese
      ? (isOlder ? `这是 ${version} 版的文档，已有新版本。` : `这是 ${version} 版的文档，该版本尚未正式发布。`)
      : (isOlder ? `This is the documentation of version ${version}. There is a newer version. ` : `This is the documentation of version ${version}, which has not been released yet. `);
    const aside = element('aside', { className: 'md-banner md-banner--warning version-notice' }, element('div', { className: 'md-banner__inner md-grid md-typeset' }, text, link));
    aside.setAttribute('aria-label', isChinese ? '版本提示' : 'About this version');
    document.querySelector('[data-md-component="announce"]').append(aside);
  };

  load('versions.js', () => {
    const versions = window.siteVersions || [];
    if (versions.length < 2) return;
    list(versions);
    notice(versions);
  });
})();
