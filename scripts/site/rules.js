// Filters of the rule index: severity, fixes, kind of file, preset, words. Without a script the page is the whole list.
'use strict';
(() => {
  const tables = [...document.querySelectorAll('.md-typeset table')].filter((table) => table.querySelector('tbody td:first-child a > code'));
  if (!/\/rules\/(index\.html)?$/.test(location.pathname) || tables.length === 0) return;
  const isChinese = document.documentElement.lang.startsWith('zh');
  const text = (chinese, english) => (isChinese ? chinese : english);
  const columns = { severity: 2, fixes: 3, files: 4, presets: 5 };
  const severities = text(['错误', '警告', '提示', '建议'], ['error', 'warning', 'information', 'hint']);
  const kinds = text(['职业标准', '岗位说明', '培训计划', '配置'], ['standard', 'job description', 'training plan', 'settings']);
  const presets = text(['起草', '评审', '发布'], ['draft', 'review', 'publish']);
  const parts = (cell) => cell.textContent.split(/、|, /).map((part) => part.trim()).filter(Boolean);

  // What a row says, read once: its severity cell shows that of the chosen preset afterwards.
  const read = (row) => {
    const [severity, ...more] = row.cells[columns.severity].textContent.split(/，|, /);
    const isOn = more.length === 0;
    const files = parts(row.cells[columns.files]);
    const levels = Object.fromEntries(presets.map((preset) => [preset, isOn ? severity : null]));
    for (const [preset, level] of parts(row.cells[columns.presets]).map((part) => part.split(/[：:]\s*/))) levels[preset] = level;
    return {
      row, severity, levels, fixes: parts(row.cells[columns.fixes]), words: row.textContent.toLowerCase(),
      files: files.every((kind) => kinds.includes(kind)) ? files : kinds, whole: row.cells[columns.severity].textContent,
    };
  };
  const rules = tables.flatMap((table) => [...table.tBodies[0].rows]).map(read);

  for (const table of tables) table.dataset.rules = '';

  const form = document.createElement('form');
  form.className = 'rule-filter';
  const add = (name, control) => {
    const label = document.createElement('label');
    label.append(name, control);
    form.append(label);
    return control;
  };
  const choice = (name, values, none) => {
    const select = document.createElement('select');
    select.append(new Option(text('全部', 'all'), ''));
    for (const value of values) select.append(new Option(value, value));
    if (none) select.append(new Option(none, '-'));
    return add(name, select);
  };
  const severity = choice(text('级别', 'Severity'), severities);
  const fixKinds = text(['安全', '需复核', '可在编辑器中补写'], ['safe', 'unsafe', 'in an editor']);
  const fixes = choice(text('修复', 'Fixes'), fixKinds, text('无', 'none'));
  const kind = choice(text('文件', 'File'), kinds);
  const preset = choice(text('预设', 'Preset'), presets, text('默认关闭', 'off in all'));
  const words = add(text('包含', 'Contains'), document.createElement('input'));
  words.type = 'search';
  const count = document.createElement('output');
  form.append(count);

  // Under a preset a rule has the severity of the preset, or is off.
  const level = (rule) => (presets.includes(preset.value) ? rule.levels[preset.value] : rule.severity);
  const fits = (rule, wanted) =>
    (preset.value === '-' ? presets.every((name) => rule.levels[name] === null) : level(rule) !== null)
    && (severity.value === '' || level(rule) === severity.value)
    && (fixes.value === '-' ? rule.fixes.length === 0 : fixes.value === '' || rule.fixes.includes(fixes.value))
    && (kind.value === '' || rule.files.includes(kind.value))
    && rule.words.includes(wanted);
  const apply = () => {
    const wanted = words.value.trim().toLowerCase();
    let shown = 0;
    for (const rule of rules) {
      rule.row.hidden = !fits(rule, wanted);
      if (rule.row.hidden) continue;
      shown += 1;
      rule.row.cells[columns.severity].textContent = presets.includes(preset.value) ? level(rule) : rule.whole;
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
    count.textContent = text(`${shown} 条规则`, `${shown} ${shown === 1 ? 'rule' : 'rules'}`);
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  document.querySelector('.md-typeset h1').after(form);
  apply();
})();
