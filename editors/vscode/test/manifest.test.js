'use strict';
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { extensionPath, root } = require('./support');
const { MENUS, faults } = require('./manifest-facts');
const commands = require('../lib/commands');

const read = (name) => JSON.parse(fs.readFileSync(path.join(extensionPath, name), 'utf8'));
const manifest = read('package.json');
const english = read('package.nls.json');
const chinese = read('package.nls.zh-cn.json');
const { contributes } = manifest;
const settings = contributes.configuration.properties;

/** Every text of the extension's own code. */
const sources = fs.readdirSync(extensionPath, { recursive: true })
  .filter((name) => (name === 'extension.js' || name.startsWith('lib')) && name.endsWith('.js')).map((name) => fs.readFileSync(path.join(extensionPath, name), 'utf8'));

test('the manifest is what VS Code documents', () => {
  const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
  assert.deepEqual([
    ...faults('manifest', manifest, 'manifest'),
    ...faults('contributes', contributes, 'contributes'),
    ...faults('untrustedWorkspaces', untrustedWorkspaces, 'untrusted'),
    ...faults('virtualWorkspaces', virtualWorkspaces, 'virtual'),
    ...contributes.commands.flatMap((command) => faults('command', command, command.command)),
    ...Object.values(contributes.menus).flat().flatMap((item) => faults('menuItem', item, item.command)),
    ...Object.entries(settings).flatMap(([name, setting]) => faults('setting', setting, name)),
    ...contributes.walkthroughs.flatMap((walkthrough) => [
      ...faults('walkthrough', walkthrough, walkthrough.id), ...walkthrough.steps.flatMap((step) => faults('step', step, step.id)),
    ]),
  ], []);
  assert.deepEqual(Object.keys(contributes.menus).filter((name) => !MENUS.includes(name)), []);
});

test('the check of the manifest can fail', () => {
  assert.equal(faults('manifest', { ...manifest, activationevents: [] }, '').length, 1);
  assert.equal(faults('command', { command: 'x', titel: 'y' }, '').length, 2);
  assert.equal(faults('setting', { type: 'text', scope: 'folder' }, '').length, 2);
});

test('every command of the manifest exists, and the other way round', () => {
  const named = contributes.commands.map(({ command }) => command).sort();
  assert.deepEqual(named, Object.keys(commands).map((name) => `competencyLint.${name}`).sort());
  const used = [
    ...Object.values(contributes.menus).flat().map(({ command }) => command),
    ...[...JSON.stringify([english, chinese]).matchAll(/command:(competencyLint\.\w+)/g)].map((match) => match[1]),
    ...[...JSON.stringify(contributes.walkthroughs).matchAll(/onCommand:([\w.]+)/g)].map((match) => match[1]),
  ];
  assert.ok(used.length > 8);
  for (const command of used) assert.ok(named.includes(command), command);
});

test('a setting has a default of its type, and a description of each value', () => {
  for (const [name, { type, default: value, enum: values, enumDescriptions }] of Object.entries(settings)) {
    const actual = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
    assert.ok([type].flat().includes(actual), `${name}: ${actual}`);
    if (!values) continue;
    assert.ok(values.includes(value), name);
    if (enumDescriptions) assert.equal(enumDescriptions.length, values.length, name);
  }
});

test('restricted settings and those that the code reads are declared', () => {
  const declared = Object.keys(settings).map((name) => name.replace('competencyLint.', ''));
  const read = sources.flatMap((text) => [...text.matchAll(/\bsetting\('(\w+)'\)/g)].map((match) => match[1]));
  assert.ok(read.length > 3);
  for (const name of [...read, 'path']) assert.ok(declared.includes(name), name);
  for (const name of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations) assert.ok(name in settings, name);
});

test('manifest texts are there in both languages, each used', () => {
  const used = new Set([...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map((match) => match[1]));
  assert.deepEqual(Object.keys(english).sort(), [...used].sort());
  assert.deepEqual(Object.keys(chinese).sort(), [...used].sort());
  for (const [name, text] of Object.entries(chinese)) {
    assert.match(text, /[\u4E00-\u9FFF]/, name);
    if (name !== 'setting.language.zh') assert.doesNotMatch(english[name], /[\u4E00-\u9FFF]/, name);
  }
});

test('what the extension says is there in Chinese, with the same places for values', () => {
  const bundle = read('l10n/bundle.l10n.zh-cn.json');
  const said = sources.flatMap((text) => [...text.matchAll(/\bt\('((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]));
  assert.deepEqual([...new Set(said)].sort(), Object.keys(bundle).sort());
  const places = (text) => [...text.matchAll(/\{\d+\}/g)].map(([place]) => place).sort();
  for (const [english, chinese] of Object.entries(bundle)) assert.deepEqual(places(chinese), places(english), english);
});

test('files that the manifest names exist', () => {
  const names = [manifest.main, manifest.l10n, ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown))];
  for (const name of names) assert.ok(fs.existsSync(path.join(extensionPath, name)), name);
});

test('the version is the version of the program', () => {
  const source = fs.readdirSync(path.join(root, 'Sources'), { recursive: true, encoding: 'utf8' }).find((name) => path.basename(name) === 'Tool.swift');
  assert.match(fs.readFileSync(path.join(root, 'Sources', source), 'utf8'), new RegExp(`version = "${manifest.version.replaceAll('.', '\\.')}"`));
});
