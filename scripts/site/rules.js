// Filters of the rule index: severity, fixes, words. Without a script the page is the whole list.
'use strict';
(() => {
  const tables = [...document.querySelectorAll('.md-typeset table')].filter((table) => table.querySelector('tbody td:first-child a > code'));
  if (!/\/rules\/(index\.html)?$/.test(location.pathname) || tables.length === 0) return;
  const isChinese = document.documentElement.lang.startsWith('zh');
  const rows = tables.flatMap((table) => [...table.tBodies[0].rows]);
  const cell = (row, index) => (row.cells[index] ? row.cells[index].textContent.trim() : '');
  const values = (index) => [...new Set(rows.map((row) => cell(row, index)))].filter(Boolean).sort((a, b) => a.localeCompare(b));
  const form = document.createElement('form');
  form.className = 'rule-filter';
  const add = (text, control) => {
    const label = document.createElement('label');
    label.append(text, control);
    form.append(label);
    return control;
  };
  const choice = (text, index) => {
    const select = document.createElement('select');
    select.append(new Option(isChinese ? '全部' : 'all', ''));
    for (const value of values(index)) select.append(new Option(value, value));
    if (rows.some((row) => cell(row, index) === '')) select.append(new Option(isChinese ? '无' : 'none', '-'));
    return add(text, select);
  };
  const severity = choice(isChinese ? '级别' : 'Severity', 2);
  const fixes = choice(isChinese ? '修复' : 'Fixes', 3);
  const words = add(isChinese ? '包含' : 'Contains', document.createElement('input'));
  words.type = 'search';
  const count = document.createElement('output');
  form.append(count);
  const fits = (row, index, wanted) => wanted === '' || cell(row, index) === (wanted === '-' ? '' : wanted);
  const apply = () => {
    const wanted = words.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const isShown = fits(row, 2, severity.value) && fits(row, 3, fixes.value) && row.textContent.toLowerCase().includes(wanted);
      row.hidden = !isShown;
      if (isShown) shown += 1;
    }
    for (const table of tables) {
      const isEmpty = [...table.tBodies[0].rows].every((row) => row.hidden);
      const block = table.closest('.md-typeset__scrollwrap') || table;
      block.hidden = isEmpty;
      // The heading of a family of which nothing is shown.
      let heading = block.previousElementSibling;
      while (heading && !/^H\d$/.test(heading.tagName)) heading = heading.previousElementSibling;
      if (heading && heading.tagName === 'H2') heading.hidden = isEmpty;
    }
    count.textContent = isChinese ? `${shown} 条规则` : `${shown} rules`;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  document.querySelector('.md-typeset h1').after(form);
  apply();
})();
