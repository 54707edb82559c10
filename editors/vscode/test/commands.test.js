'use strict';
// The commands in stubs of the editor, with the real program.
const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { test, afterEach } = require('node:test');
const { binary, extensionPath, folder } = require('./support');
const vscode = require('vscode');
const extension = require('../extension');

const { state, emitters, reset, open, TextDocument } = vscode.test;

async function begin(options) {
  reset({ settings: { 'competencyLint.path': binary }, ...options });
  await extension.activate({ extensionPath, extension: { id: 'x' }, subscriptions: [] });
}

const run = (name, ...args) => state.commands[`competencyLint.${name}`](...args);

async function show(home, name) {
  const document = await open(new TextDocument(vscode.Uri.file(path.join(home, name)), fs.readFileSync(path.join(home, name), 'utf8')));
  await vscode.window.showTextDocument(document);
  return document;
}

afterEach(() => extension.deactivate());

test('the coverage page stands beside the text, once, and follows a save', async () => {
  const home = folder('good/cbec-intermediate.plan.yaml');
  await begin({ folder: home, language: 'zh-cn' });
  const plan = await show(home, 'cbec-intermediate.plan.yaml');
  await run('coverage');
  const [panel] = state.panels;
  assert.equal(panel.place.viewColumn, vscode.ViewColumn.Beside);
  assert.match(panel.webview.html, /<html lang="zh-Hans"|<html lang="zh/);
  await run('coverage');
  assert.equal(state.panels.length, 1);
  assert.equal(panel.reveals, 1);
  const before = panel.webview.html;
  fs.writeFileSync(plan.uri.fsPath, plan.text.replace(/^ +- 2\.\d .*\n/gm, ''));
  await emitters.saved.fire(plan);
  assert.ok(panel.webview.html !== before, 'the page has not changed');
  panel.close();
  await run('coverage');
  assert.equal(state.panels.length, 2);
});

test('a code lens names the plan whose page is wanted', async () => {
  const home = folder('good/cbec-intermediate.plan.yaml', 'good/cbec-junior.plan.yaml');
  await begin({ folder: home });
  await show(home, 'cbec-junior.plan.yaml');
  await run('coverage', vscode.Uri.file(path.join(home, 'cbec-intermediate.plan.yaml')).toString());
  assert.match(state.panels[0].title, /cbec-intermediate/);
});

test('a plan whose standard is missing shows why', async () => {
  const home = folder('bad/lost-standard.plan.yaml');
  await begin({ folder: home });
  await show(home, 'lost-standard.plan.yaml');
  await run('coverage');
  assert.match(state.panels[0].webview.html, /lost-standard\.plan\.yaml: .*standard/);
});

test('a folder is checked, with the settings, and its findings can be clicked', async () => {
  const home = folder('bad/cbec-intermediate.plan.yaml');
  await begin({ folder: home, answers: ['Show Problems'], settings: { 'competencyLint.path': binary, 'competencyLint.rules': { 'title-mismatch': 'off', 'misspelt-name': 'on' } } });
  await run('checkFolder', vscode.Uri.file(home));
  assert.match(state.log, /cbec-intermediate\.plan\.yaml:\d+:\d+: error\[/);
  assert.doesNotMatch(state.log, /title-mismatch/);
  assert.equal(state.messages.at(-1).kind, 'warning');
  assert.match(state.messages.at(-1).text, /error/);
  assert.deepEqual(state.executed.at(-1), ['workbench.actions.view.problems']);
});

test('a good folder is said to be good', async () => {
  const home = folder('good/cbec-intermediate.plan.yaml');
  await begin({ folder: home });
  await run('checkFolder');
  assert.equal(state.messages.at(-1).kind, 'information');
});

test('a standard in front is exported where the author says', async () => {
  const home = folder('good/urban-beekeeper.standard.yaml');
  const target = path.join(home, '标准 out.csv');
  await begin({ folder: home, answers: ['CSV', target, 'Open'] });
  await show(home, 'urban-beekeeper.standard.yaml');
  await run('export');
  assert.match(state.saveDialog.defaultUri.fsPath, /urban-beekeeper\.csv$/);
  assert.match(fs.readFileSync(target, 'utf8'), /蜂/);
  assert.equal(state.executed.at(-1)[0], 'vscode.open');
});

test('without a standard in front one is chosen; badges need a level', async () => {
  const home = folder('good/cbec-intermediate.plan.yaml');
  const target = path.join(home, 'badge.json');
  const first = (items) => items.find(({ id }) => id === 'cbec-operator@2021-draft');
  await begin({ folder: home, answers: [first, 'Open Badges', 'intermediate', target] });
  await show(home, 'cbec-intermediate.plan.yaml');
  await run('export');
  assert.equal(JSON.parse(fs.readFileSync(target, 'utf8')).name.length > 0, true);
  assert.deepEqual(state.picks.at(-1).map(({ label }) => label), ['junior', 'intermediate', 'senior']);
});

test('a new plan has all that its level asks for, in the language of the editor', async () => {
  const home = folder('good/urban-beekeeper.standard.yaml');
  const bees = (items) => items.find(({ id }) => id === 'urban-beekeeper@2024-sample');
  await begin({ folder: home, language: 'zh-cn', answers: ['培训计划', bees, 'L4', 'garden'] });
  await run('init');
  const { document } = vscode.window.activeTextEditor;
  assert.equal(document.uri.scheme, 'untitled');
  assert.match(document.text, /文件类型: 培训计划[^]*urban-beekeeper[^]*工种: garden/);
  assert.deepEqual(state.picks.at(-1).map(({ label, description }) => `${label} ${description}`), ['rooftop 屋顶蜂场工', 'garden 科普蜂园工']);
  assert.deepEqual(state.picks.at(-2).map(({ label, description }) => `${label} ${description}`).slice(0, 2), ['L5 五级/初级工', 'L4 四级/中级工']);
});

test('an author who goes away changes nothing', async () => {
  const home = folder('good/urban-beekeeper.standard.yaml');
  for (const answers of [[], ['Training plan'], ['Training plan', 'Another one …', undefined], ['Training plan', (items) => items[0], undefined]]) {
    await begin({ folder: home, answers });
    await run('init');
    assert.equal(state.documents.length, 0);
    await extension.deactivate();
  }
  await begin({ folder: home, answers: [(items) => items[0], 'CSV', undefined] });
  await run('export');
  assert.deepEqual(fs.readdirSync(home), ['urban-beekeeper.standard.yaml']);
});

test('the menu offers every command but itself', async () => {
  await begin({ answers: ['Show the log'] });
  await run('menu');
  assert.deepEqual(state.executed.at(-1), ['competencyLint.showOutput']);
  const offered = state.picks.at(-1).map(({ command }) => command).sort();
  assert.deepEqual(offered, Object.keys(state.commands).map((name) => name.split('.')[1]).filter((name) => name !== 'menu' && name !== 'showReferences').sort());
});

test('the walkthrough quotes the messages of the program', () => {
  const quoted = fs.readFileSync(path.join(extensionPath, 'walkthrough', 'repair.md'), 'utf8').split('\n')
    .filter((line) => line.startsWith('> ')).map((line) => line.slice(2));
  assert.equal(quoted.length, 2);
  for (const [index, language] of ['zh', 'en'].entries()) {
    const plan = path.join(folder('bad/lost-content.plan.yaml'), 'lost-content.plan.yaml');
    const said = spawnSync(binary, ['check', plan, '--lang', language, '--format', 'concise'], { encoding: 'utf8' }).stdout;
    assert.ok(said.includes(quoted[index]), `${quoted[index]} is not in ${said}`);
  }
});
