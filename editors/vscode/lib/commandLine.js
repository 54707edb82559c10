'use strict';
// What every call of the program needs: the folder, the language and the settings as options.

const path = require('node:path');
const vscode = require('vscode');
const { run } = require('./run');
const { tellMissing } = require('./missing');

class CommandLine {
  /** Nothing, and a message, where the program is not there. */
  static async for(tools, uri) {
    const found = await tools.server.locate();
    if (found.path) return new CommandLine(found.path, folderOf(uri));
    await tellMissing(tools);
    return undefined;
  }

  constructor(program, folder) {
    this.program = program;
    this.folder = folder;
  }

  get language() {
    const chosen = setting('language');
    if (chosen === 'zh' || chosen === 'en') return chosen;
    return vscode.env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  }

  /** Folders with standards, as options. */
  get standards() { return (setting('standards') || []).flatMap((folder) => ['--standards', folder]); }

  /** How strict, as options of `check`. */
  get strictness() {
    const rules = Object.entries(setting('rules') || {}).filter(([, level]) => level !== 'on');
    return [
      ...(setting('preset') ? ['--preset', setting('preset')] : []),
      ...rules.flatMap(([rule, level]) => ['--severity', `${rule}=${level}`]),
    ];
  }

  run(...args) { return run(this.program, [...args, '--lang', this.language], { cwd: this.folder }); }
}

const setting = (name) => vscode.workspace.getConfiguration('competencyLint').get(name);

/** The workspace's folder around a file, else the first one, else the file's own. */
function folderOf(uri) {
  const around = uri && vscode.workspace.getWorkspaceFolder(uri);
  const folder = around || (vscode.workspace.workspaceFolders || [])[0];
  if (folder) return folder.uri.fsPath;
  return uri && uri.scheme === 'file' ? path.dirname(uri.fsPath) : undefined;
}

/** The file that a command is about: chosen in the explorer or named by a code lens, else the one in front. */
function subjectOf(chosen) {
  const uri = typeof chosen === 'string' ? vscode.Uri.parse(chosen) : chosen;
  if (uri && uri.fsPath) return uri;
  const editor = vscode.window.activeTextEditor;
  return editor && editor.document.uri.scheme === 'file' ? editor.document.uri : undefined;
}

module.exports = { CommandLine, subjectOf };
