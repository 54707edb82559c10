'use strict';
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { folder } = require('./support');
const { Program } = require('../lib/program');

function executable(...parts) {
  const file = path.join(...parts);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, '#!/bin/sh\n', { mode: 0o755 });
  return file;
}

/** A Python that says where the program of its package is. */
function python(home, answer) {
  const file = executable(home, 'python-stand-in');
  fs.writeFileSync(file, `#!/bin/sh\necho noise\necho '${answer}'\n`);
  return file;
}

const find = (options) => new Program({ setting: '', extensionPath: '/none', pythons: [], environment: { PATH: '/none' }, ...options }).find();

test('the setting comes first, then the extension, the PATH, Python', async () => {
  const home = folder();
  const chosen = executable(home, 'chosen', 'my program');
  executable(home, 'extension', 'bin', 'competency-lint');
  executable(home, 'path', 'competency-lint');
  const pythons = [path.join(home, 'no-such-python'), python(home, executable(home, 'scripts', 'competency-lint'))];
  const all = { extensionPath: path.join(home, 'extension'), environment: { PATH: `/none:relative:${home}/path`, HOME: home }, pythons };
  assert.deepEqual(await find({ ...all, setting: chosen }), { path: chosen, from: 'setting' });
  assert.deepEqual(await find({ ...all, setting: '~/chosen/my program' }), { path: chosen, from: 'setting' });
  assert.deepEqual(await find({ ...all, setting: '${env:HOME}/chosen/my program' }), { path: chosen, from: 'setting' });
  assert.equal((await find(all)).from, 'extension');
  assert.equal((await find({ ...all, extensionPath: '/none' })).path, path.join(home, 'path', 'competency-lint'));
  assert.equal((await find({ ...all, extensionPath: '/none', environment: { PATH: process.env.PATH } })).from, 'python');
});

test('what cannot be run is not the program', async () => {
  const home = folder();
  const text = path.join(home, 'text');
  fs.writeFileSync(text, '', { mode: 0o644 });
  fs.mkdirSync(path.join(home, 'bin', 'competency-lint'), { recursive: true });
  for (const setting of [text, home, path.join(home, 'missing')]) assert.deepEqual(await find({ setting }), { path: null, wrong: setting });
  assert.deepEqual(await find({ extensionPath: home }), { path: null });
  assert.deepEqual(await find({ pythons: [python(home, path.join(home, 'missing')), python(home, '')] }), { path: null });
});

test('a real Python without the package has nothing', async () => {
  const home = folder();
  const environment = { PATH: process.env.PATH, HOME: home };
  assert.equal((await find({ pythons: ['python3'], environment: { ...environment, PATH: '/usr/bin:/bin' } })).wrong, undefined);
});

test('Windows has another name and another PATH', async () => {
  const home = folder();
  const file = path.join(home, 'competency-lint.exe');
  fs.writeFileSync(file, '');
  const found = await find({ platform: 'win32', environment: { Path: `C:\\none;${home}` } });
  assert.equal(found.path, file);
});
