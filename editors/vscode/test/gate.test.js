'use strict';
const assert = require('node:assert');
const { test } = require('node:test');
require('./support');
const { Gate } = require('../lib/gate');

const OURS = 'file:///%E7%94%B2/new.yaml';

/** A gate, the messages that got through, and the documents of the editor. */
function gate() {
  const documents = new Map();
  const made = new Gate((uri) => documents.get(uri));
  const passed = [];
  const next = (type, params) => { passed.push([type.method ?? type, params.textDocument?.version]); return Promise.resolve('answer'); };
  return {
    made, documents, passed,
    notify: (name, uri, rest) => made.middleware.sendNotification({ method: `textDocument/${name}` }, next, { textDocument: { uri, ...rest } }),
    request: (name, uri) => made.middleware.sendRequest({ method: `textDocument/${name}` }, { textDocument: { uri } }, undefined, next),
  };
}

test('a document of somebody else stays outside with all that is about it', async () => {
  const { notify, request, passed } = gate();
  await notify('didOpen', OURS, { version: 1, text: 'kind: Pod' });
  await notify('didChange', OURS, { version: 2 });
  await notify('didSave', OURS);
  await notify('didClose', OURS);
  assert.equal(await request('hover', OURS), null);
  assert.deepEqual(await request('diagnostic', OURS), { kind: 'full', items: [] });
  assert.deepEqual(passed, []);
});

test('a document of ours gets through, once', async () => {
  const { notify, request, passed } = gate();
  await notify('didOpen', OURS, { version: 4, text: 'kind: standard' });
  await notify('didOpen', OURS, { version: 4, text: 'kind: standard' });
  await notify('didChange', OURS, { version: 5 });
  assert.equal(await request('hover', OURS), 'answer');
  await notify('didClose', OURS);
  await notify('didClose', OURS);
  assert.deepEqual(passed.map(([name]) => name.replace('textDocument/', '')), ['didOpen', 'didChange', 'hover', 'didClose']);
});

test('what is not about a document gets through', async () => {
  const { made } = gate();
  assert.equal(await made.middleware.sendNotification('initialized', async () => 'sent', {}), 'sent');
  assert.equal(await made.middleware.sendRequest('workspace/symbol', { query: 'x' }, undefined, async () => 'found'), 'found');
  assert.equal(await made.middleware.sendNotification({ method: 'exit' }, async () => 'gone', undefined), 'gone');
});

test('a tab that is not loaded may have findings by its name', async () => {
  const { request } = gate();
  assert.equal(await request('diagnostic', 'file:///a/x.plan.yaml'), 'answer');
});

test('a text becomes ours while it is typed, and no change is made twice', async () => {
  const { made, documents, notify, passed } = gate();
  documents.set(OURS, { languageId: 'yaml', version: 7, getText: () => 'kind: standard' });
  const first = made.opening(OURS);
  assert.equal(first.textDocument.version, 7);
  await notify('didChange', OURS, { version: 7 });
  await notify('didOpen', OURS, first.textDocument);
  await notify('didChange', OURS, { version: 7 });
  await notify('didChange', OURS, { version: 8 });
  assert.deepEqual(passed, [['textDocument/didOpen', 7], ['textDocument/didChange', 8]]);
  assert.equal(made.opening(OURS), undefined);
  made.clear();
  assert.ok(made.opening(OURS));
});
