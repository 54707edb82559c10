'use strict';
// The packed extension, with stand-ins for the modules and the program.
const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { extensionPath, folder } = require('./support');

const script = path.join(extensionPath, 'pack');
const python = (...args) => spawnSync('python3', args, { encoding: 'utf8' });

/** A stand-in for the program, small. */
function standIn(home) {
  const file = path.join(home, 'stand-in');
  fs.writeFileSync(file, '#!/bin/sh\necho 0.1.0\n', { mode: 0o755 });
  return file;
}

/** What `npm install` would make. */
function modules(home) {
  const made = path.join(home, 'node_modules');
  fs.mkdirSync(path.join(made, 'vscode-languageclient'), { recursive: true });
  fs.mkdirSync(path.join(made, '.bin'));
  fs.writeFileSync(path.join(made, 'vscode-languageclient', 'package.json'), '{}\n');
  fs.writeFileSync(path.join(made, 'vscode-languageclient', 'LICENSE'), 'x\n');
  fs.writeFileSync(path.join(made, '.bin', 'semver'), 'x\n');
  return made;
}

function pack(home, target, ...rest) {
  const file = path.join(home, `${target}.vsix`);
  const ended = python(script, '--target', target, '--modules', modules(fs.mkdtempSync(path.join(home, 'm'))), '--output', file, ...rest);
  return { file, ended };
}

function unpacked(home, file) {
  const target = path.join(home, 'unpacked');
  assert.equal(python('-m', 'zipfile', '-e', file, target).status, 0);
  return target;
}

test('a package for a platform holds the extension and a program that runs', () => {
  const home = folder();
  const { file, ended } = pack(home, 'linux-x64', '--binary', standIn(home));
  assert.equal(ended.status, 0, ended.stdout + ended.stderr);
  const inside = unpacked(home, file);
  const names = fs.readdirSync(inside, { recursive: true });
  for (const name of ['[Content_Types].xml', 'extension.vsixmanifest', 'extension/lib/gate.js', 'extension/l10n/bundle.l10n.zh-cn.json', 'extension/README.zh.md']) {
    assert.ok(names.includes(name), name);
  }
  assert.deepEqual(names.filter((name) => /\/test\b|\.bin\b/.test(name)), []);
  assert.match(fs.readFileSync(path.join(inside, 'extension.vsixmanifest'), 'utf8'), /TargetPlatform="linux-x64"/);
  const program = path.join(inside, 'extension/bin/competency-lint');
  fs.chmodSync(program, 0o755);
  assert.match(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout, /\d+\.\d+\.\d+/);
});

test('the same files give the same bytes', () => {
  const home = folder();
  const [first, second] = ['a', 'b'].map((name) => {
    fs.mkdirSync(path.join(home, name));
    return fs.readFileSync(pack(path.join(home, name), 'universal').file);
  });
  assert.ok(first.equals(second));
});

test('what is wrong is told', () => {
  const home = folder();
  assert.equal(pack(home, 'linux-x64').ended.status, 2);
  assert.equal(pack(home, 'universal', '--binary', standIn(home)).ended.status, 2);
  assert.equal(pack(home, 'amiga').ended.status, 2);
  const change = path.join(home, 'change.py');
  fs.writeFileSync(change, `import sys, zipfile
source, target, lost = sys.argv[1:]
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
    for entry in old.infolist():
        if entry.filename == lost: continue
        data = old.read(entry)
        if entry.filename == "extension.vsixmanifest": data = data.replace(b'Version="0', b'Version="7') if lost == "version" else data
        if lost == "mode": entry.external_attr = 0o100644 << 16
        new.writestr(entry, data)
`);
  const { file } = pack(home, 'linux-x64', '--binary', standIn(home));
  const lost = ['extension.vsixmanifest', '[Content_Types].xml', 'extension/package.json', 'extension/README.md', 'extension/extension.js',
    'extension/bin/competency-lint', 'extension/node_modules/vscode-languageclient/package.json', 'version', 'mode'];
  for (const name of lost) {
    const broken = path.join(home, 'broken.vsix');
    assert.equal(python(change, file, broken, name).status, 0);
    assert.equal(python(script, '--verify', broken).status, 1, name);
  }
  assert.equal(python(script, '--verify', file).status, 0);
});
