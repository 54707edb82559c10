'use strict';
// Runs the program once and gives what it printed.

const { execFile } = require('node:child_process');

const LARGEST_OUTPUT = 64 << 20;

/** `{ code, output, messages }`; `code` is null when the program could not be run. */
function run(program, args, { cwd } = {}) {
  return new Promise((resolve) => {
    const options = { cwd, maxBuffer: LARGEST_OUTPUT, encoding: 'utf8', windowsHide: true };
    execFile(program, args, options, (error, output, messages) => {
      const code = error ? (typeof error.code === 'number' ? error.code : null) : 0;
      resolve({ code, output, messages: messages || (code === null ? error.message : '') });
    });
  });
}

module.exports = { run };
