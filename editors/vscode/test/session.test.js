'use strict';
// The extension in stubs of the editor, with the real server.
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { test, afterEach } = require('node:test');
const { binary, extensionPath, folder, until } = require('./support');
const vscode = require('vscode');
const { clients } = require('vscode-languageclient/node');
const extension = require('../extension');

const { state, emitters, reset, open, type, TextDocument } = vscode.test;

async function begin(options) {
  reset({ settings: { 'competencyLint.path': binary }, ...options });
  clients.length = 0;
  const context = { extensionPath, extension: { id: 'competency-lint.competency-lint' }, subscriptions: [] };
  await extension.activate(context);
  return context;
}

const show = (document) => vscode.window.showTextDocument(document);
const run = (name, ...args) => state.commands[`competencyLint.${name}`](...args);
const file = (home, name) => new TextDocument(vscode.Uri.file(path.join(home, name)), fs.readFileSync(path.join(home, name), 'utf8'));
const codes = (document) => (clients[0].findings.get(document.uri.toString()) || []).map(({ code }) => code);

afterEach(() => extension.deactivate());

test('beside nothing of ours no server is started', async () => {
  const home = folder();
  await begin({ folder: home });
  await open(new TextDocument(vscode.Uri.file(path.join(home, 'pod.yaml')), 'kind: Pod'));
  await open(new TextDocument(vscode.Uri.file(path.join(home, 'a.plan.yaml')), 'kind: training-plan', 'plaintext'));
  assert.equal(clients.length, 0);
  assert.equal(state.items[0].isShown, false);
});

test('a folder with files of ours starts it; findings come, in the language of the editor', async () => {
  const home = folder('bad/cbec-intermediate.plan.yaml');
  await begin({ folder: home, language: 'zh-cn', settings: { 'competencyLint.path': binary, 'competencyLint.language': 'zh' } });
  assert.equal(clients.length, 1);
  const plan = await open(file(home, 'cbec-intermediate.plan.yaml'));
  await show(plan);
  await until(() => codes(plan).includes('title-mismatch'), 'the findings of the plan');
  assert.match(clients[0].findings.get(plan.uri.toString()).find(({ code }) => code === 'title-mismatch').message, /编号与名称不一致/);
  const [item] = state.items;
  await until(() => item.text === `$(checklist) ${codes(plan).length} 个问题`, `the count in the status bar, now ${item.text}`);
  assert.match(item.tooltip, /Competency Lint \d+\.\d+\.\d+ 正在运行/);
  assert.equal(state.contexts['competencyLint.isOurs'], true);
});

test('other YAML is never sent; a file becomes ours while its first key is typed', async () => {
  const home = folder('bad/cbec-intermediate.plan.yaml');
  await begin({ folder: home });
  await open(new TextDocument(vscode.Uri.file(path.join(home, 'pod.yaml')), 'kind: Pod'));
  const fresh = await open(new TextDocument(vscode.Uri.file(path.join(home, '新.yaml')), ''));
  await type(fresh, 'kind: training');
  await type(fresh, '-plan\n');
  await type(fresh, 'titel: 🧭 x\n');
  await until(() => codes(fresh).includes('unknown-key'), 'the finding of a new file');
  const about = clients[0].sent.filter(({ params }) => params?.textDocument).map(({ method, params }) => [method, params.textDocument.version]);
  assert.deepEqual(about, [['textDocument/didOpen', 3], ['textDocument/didChange', 4]]);
});

test('a restart is another server, and what was open is open again', async () => {
  const home = folder('bad/cbec-intermediate.plan.yaml');
  await begin({ folder: home });
  const plan = await open(file(home, 'cbec-intermediate.plan.yaml'));
  await run('restart');
  assert.equal(clients.length, 2);
  assert.equal(clients[0].exitCode, 0);
  await until(() => (clients[1].findings.get(plan.uri.toString()) || []).length, 'findings after the restart');
});

test('a server that ends by itself is shown as stopped, and can be restarted', async () => {
  const home = folder('bad/cbec-intermediate.plan.yaml');
  await begin({ folder: home });
  await show(await open(file(home, 'cbec-intermediate.plan.yaml')));
  clients[0].process.kill('SIGKILL');
  await until(() => state.items[0].text.startsWith('$(circle-slash)'), 'the status bar');
  await run('restart');
  assert.match(state.items[0].text, /checklist/);
});

test('a server that the client starts again is told what is open', async () => {
  const home = folder('bad/cbec-intermediate.plan.yaml');
  await begin({ folder: home });
  const plan = await open(file(home, 'cbec-intermediate.plan.yaml'));
  await show(plan);
  const [client] = clients;
  await until(() => codes(plan).length, 'the findings');
  client.process.kill('SIGKILL');
  await until(() => state.items[0].text.startsWith('$(circle-slash)'), 'the status bar');
  client.findings.clear();
  await client.startAgain();
  await until(() => codes(plan).length, 'the findings of the next server');
  assert.match(state.items[0].text, /checklist/);
});

test('a definition leads into the standard inside the program, which can be read', async () => {
  const home = folder('good/cbec-intermediate.plan.yaml');
  await begin({ folder: home });
  const plan = await open(file(home, 'cbec-intermediate.plan.yaml'));
  const [client] = clients;
  const line = plan.text.split('\n').findIndex((text) => text.includes('- 2.1 信息展示'));
  const place = { textDocument: { uri: plan.uri.toString() }, position: { line, character: 14 } };
  const [{ uri, range }] = await client.sendRequest('textDocument/definition', place);
  const target = vscode.Uri.parse(uri);
  const text = await state.providers[target.scheme].provideTextDocumentContent(target);
  assert.match(text.split('\n')[range.start.line], /2\.1 信息展示/);
  const standard = await open(new TextDocument(target, text));
  await show(standard);
  const hover = await client.sendRequest('textDocument/hover', { textDocument: { uri: standard.uri.toString() }, position: range.start });
  assert.match(JSON.stringify(hover), /2\.1 信息展示/);
  assert.deepEqual(codes(standard), []);
  await extension.deactivate();
  assert.equal(await state.providers[target.scheme].provideTextDocumentContent(target), text);
});

test('a click on a code lens shows the covering files as references, or the coverage page', async () => {
  const home = folder('good/urban-beekeeper.standard.yaml', 'good/urban-beekeeper-rooftop-l4.plan.yaml');
  await begin({ folder: home });
  const standard = await open(file(home, 'urban-beekeeper.standard.yaml'));
  const plan = await open(file(home, 'urban-beekeeper-rooftop-l4.plan.yaml'));
  const lenses = (document) => clients[0].sendRequest('textDocument/codeLens', { textDocument: { uri: document.uri.toString() } });
  const lens = (await lenses(standard)).find(({ command }) => command.command);
  assert.equal(lens.command.command, 'competencyLint.showReferences');
  await run('showReferences', ...lens.command.arguments);
  const [name, uri, position, places] = state.executed.at(-1);
  assert.equal(name, 'editor.action.showReferences');
  assert.equal(uri.toString(), standard.uri.toString());
  assert.ok(position instanceof vscode.Position && position.line === lens.range.start.line);
  assert.ok(places.length && places.every((place) => place instanceof vscode.Location && place.range.start instanceof vscode.Position));
  assert.equal(places[0].uri.fsPath, plan.uri.fsPath);
  const [coverage] = await lenses(plan);
  assert.deepEqual([coverage.command.command, coverage.command.arguments], ['competencyLint.coverage', [plan.uri.toString()]]);
});

test('without the program it is said what to do', async () => {
  const home = folder('bad/cbec-intermediate.plan.yaml');
  const missing = path.join(home, 'missing');
  await begin({ folder: home, language: 'zh-cn', settings: { 'competencyLint.path': missing }, answers: ['打开设置', '如何安装'] });
  await show(await open(file(home, 'cbec-intermediate.plan.yaml')));
  await until(() => state.executed.length, 'the settings');
  assert.deepEqual(state.executed[0], ['workbench.action.openSettings', 'competencyLint.path']);
  assert.match(state.messages[0].text, /competencyLint\.path 中的 .*missing 不是可以运行的程序/);
  assert.equal(state.messages.length, 1);
  assert.match(state.items[0].text, /\$\(error\)/);
  assert.equal(state.contexts['competencyLint.found'], false);
  await run('coverage');
  assert.deepEqual(state.executed[1], ['workbench.action.openWalkthrough', 'competency-lint.competency-lint#start', false]);
  state.settings['competencyLint.path'] = binary;
  await emitters.configured.fire({ affectsConfiguration: (name) => name === 'competencyLint.path' });
  assert.match(state.items[0].text, /checklist/);
});

test('a program that is not a server is said to have failed', async () => {
  const home = folder('bad/cbec-intermediate.plan.yaml');
  const wrong = path.join(home, 'wrong');
  fs.writeFileSync(wrong, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
  await begin({ folder: home, settings: { 'competencyLint.path': wrong } });
  await show(await open(file(home, 'cbec-intermediate.plan.yaml')));
  assert.match(state.items[0].tooltip, /could not be started/);
  clients.length = 0;
});
