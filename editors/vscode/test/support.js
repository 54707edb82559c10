'use strict';
// Puts the stubs in the place of the two modules, and gives what all tests need.

const assert = require('node:assert');
const fs = require('node:fs');
const Module = require('node:module');
const os = require('node:os');
const path = require('node:path');

const STUBS = { vscode: './stubs/vscode', 'vscode-languageclient/node': './stubs/vscode-languageclient' };
const resolve = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) {
  return STUBS[name] ? require.resolve(STUBS[name]) : resolve.call(this, name, ...rest);
};

const root = path.resolve(__dirname, '../../..');
const extensionPath = path.dirname(__dirname);

/** The program that the tests run: `COMPETENCY_LINT`, or the release build. */
const binary = path.resolve(process.env.COMPETENCY_LINT || path.join(root, '.build/release/competency-lint'));
assert.ok(fs.existsSync(binary), `not built: ${binary} (or name another one in COMPETENCY_LINT)`);

const made = [];
process.on('exit', () => { for (const folder of made) fs.rmSync(folder, { recursive: true, force: true }); });

/** A folder of its own for a test, with copies of samples. */
function folder(...samples) {
  const home = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), '能力-'));
  for (const sample of samples) fs.copyFileSync(path.join(root, 'samples', sample), path.join(home, path.basename(sample)));
  made.push(home);
  return home;
}

async function until(condition, what) {
  for (const end = Date.now() + 10000; Date.now() < end;) {
    const value = condition();
    if (value) return value;
    await new Promise((done) => { setTimeout(done, 5); });
  }
  return assert.fail(`in ten seconds: ${what}`);
}

module.exports = { binary, extensionPath, folder, root, until };
