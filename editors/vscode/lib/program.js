'use strict';
// Where the program is: the setting, beside the extension, on the PATH, in the Python package.

const { execFile } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Prints the path of the program that the Python package has, on a line of its own. */
const PYTHON_QUESTION = [
  'import os, shutil, sysconfig',
  'name = "competency-lint" + (".exe" if os.name == "nt" else "")',
  'schemes = [None, os.name + "_user"]',
  'folders = [sysconfig.get_path("scripts", scheme) if scheme else sysconfig.get_path("scripts") for scheme in schemes]',
  'print(next((os.path.join(folder, name) for folder in folders if os.path.isfile(os.path.join(folder, name))), ""))',
].join('\n');

class Program {
  /** `environment` and `platform` are given by tests. */
  constructor({ setting, extensionPath, pythons, environment = process.env, platform = process.platform }) {
    this.setting = setting;
    this.extensionPath = extensionPath;
    this.pythons = pythons;
    this.environment = environment;
    this.platform = platform;
    this.name = platform === 'win32' ? 'competency-lint.exe' : 'competency-lint';
  }

  /** `{ path, from }`, or `{ path: null, wrong }` where the setting names something that cannot be run. */
  async find() {
    if (this.setting) {
      const chosen = this.expanded(this.setting);
      return isProgram(chosen, this.platform) ? { path: chosen, from: 'setting' } : { path: null, wrong: chosen };
    }
    const inside = path.join(this.extensionPath, 'bin', this.name);
    if (isProgram(inside, this.platform)) return { path: inside, from: 'extension' };
    const onPath = this.onPath();
    if (onPath) return { path: onPath, from: 'path' };
    const inPython = await this.inPython();
    return inPython ? { path: inPython, from: 'python' } : { path: null };
  }

  expanded(text) {
    const home = this.environment.HOME || os.homedir();
    return text.trim().replace(/^~(?=[\\/])/, home).replace(/\$\{env:([^}]+)\}/g, (_, name) => this.environment[name] || '');
  }

  onPath() {
    const key = Object.keys(this.environment).find((name) => name.toUpperCase() === 'PATH');
    const folders = ((key && this.environment[key]) || '').split(this.platform === 'win32' ? ';' : ':');
    return folders.filter((folder) => path.isAbsolute(folder)).map((folder) => path.join(folder, this.name))
      .find((file) => isProgram(file, this.platform));
  }

  async inPython() {
    for (const python of this.pythons) {
      const found = await ask(python, this.environment);
      if (found && isProgram(found, this.platform)) return found;
    }
    return undefined;
  }
}

function ask(python, environment) {
  return new Promise((resolve) => {
    execFile(python, ['-c', PYTHON_QUESTION], { env: environment, timeout: 10000 }, (error, output) => {
      resolve(error ? '' : output.trim().split(/\r?\n/).pop());
    });
  });
}

function isProgram(file, platform) {
  try {
    if (!fs.statSync(file).isFile()) return false;
    if (platform !== 'win32') fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

module.exports = { Program };
