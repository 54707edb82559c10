'use strict';
// A stand-in for the module `vscode`: what the extension uses of it, and a record of what was done. `reset` begins anew.

const fs = require('node:fs');
const path = require('node:path');

class EventEmitter {
  constructor() {
    this.listeners = [];
    this.event = (heard, self) => {
      const listener = heard.bind(self);
      this.listeners.push(listener);
      return { dispose: () => { this.listeners = this.listeners.filter((other) => other !== listener); } };
    };
  }

  fire(value) { return Promise.all(this.listeners.map((listener) => listener(value))); }
}

class Uri {
  constructor(scheme, name) { Object.assign(this, { scheme, path: name, fsPath: name }); }

  static file(name) { return new Uri('file', name); }

  static parse(text) {
    const [, scheme, name] = /^([^:]+):(?:\/\/[^/]*)?(.*)$/.exec(text);
    return new Uri(scheme, decodeURIComponent(name));
  }

  // VS Code escapes a colon, and what is not ASCII.
  toString() { return `${this.scheme}:${this.scheme === 'file' ? '//' : ''}${this.path.split('/').map(encodeURIComponent).join('/')}`; }
}

class Position {
  constructor(line, character) { Object.assign(this, { line, character }); }
}

class Range {
  constructor(start, end) { Object.assign(this, { start, end }); }
}

class Location {
  constructor(uri, range) { Object.assign(this, { uri, range }); }
}

class TextDocument {
  constructor(uri, text, languageId = 'yaml') { Object.assign(this, { uri, text, languageId, version: 1 }); }

  getText() { return this.text; }
}

const state = {};
const emitters = {};
const on = (name) => (emitters[name] ||= new EventEmitter()).event;

function reset({ language = 'en', settings = {}, folder, answers = [] } = {}) {
  for (const name of Object.keys(emitters)) emitters[name].listeners = [];
  Object.assign(state, {
    language, settings, folder, answers, commands: {}, executed: [], contexts: {}, messages: [], picks: [], documents: [], panels: [], items: [],
    log: '', diagnostics: new Map(), providers: {},
  });
  module.exports.window.activeTextEditor = undefined;
  module.exports.env.language = language;
  module.exports.workspace.workspaceFolders = folder ? [{ uri: Uri.file(folder), name: path.basename(folder), index: 0 }] : undefined;
}

/** What the person at the keyboard answers next: a label, or a function of what is offered. */
function answer(offered) {
  const next = state.answers.shift();
  if (typeof next === 'function') return next(offered);
  return offered.find((item) => item === next || (item && item.label === next));
}

function tell(kind) {
  return async (text, ...buttons) => {
    state.messages.push({ kind, text, buttons });
    return buttons.length ? answer(buttons) : undefined;
  };
}

const window = {
  activeTextEditor: undefined,
  onDidChangeActiveTextEditor: on('active'),
  createOutputChannel: (name, options) => {
    const write = (line) => { state.log += `${line}\n`; };
    const plain = { name, append: write, appendLine: write, clear() { state.log = ''; }, show: () => { state.shown = name; }, dispose() {} };
    return options && options.log ? { ...plain, trace: write, debug: write, info: write, warn: write, error: write, logLevel: 3, onDidChangeLogLevel: on('level') } : plain;
  },
  createStatusBarItem: (id, alignment, priority) => {
    const item = { id, alignment, priority, isShown: false, show() { this.isShown = true; }, hide() { this.isShown = false; }, dispose() {} };
    state.items.push(item);
    return item;
  },
  createWebviewPanel: (type, title, place, options) => {
    const closed = new EventEmitter();
    const panel = { type, title, place, options, webview: { html: '' }, reveals: 0, reveal() { this.reveals++; }, onDidDispose: closed.event, close: () => closed.fire() };
    state.panels.push(panel);
    return panel;
  },
  showErrorMessage: tell('error'),
  showWarningMessage: tell('warning'),
  showInformationMessage: tell('information'),
  showQuickPick: async (items) => {
    state.picks.push(items);
    return answer(items);
  },
  showInputBox: async () => state.answers.shift(),
  showSaveDialog: async (options) => {
    state.saveDialog = options;
    const name = state.answers.shift();
    return name && Uri.file(name);
  },
  showTextDocument: async (document) => {
    window.activeTextEditor = { document };
    await emitters.active.fire(window.activeTextEditor);
  },
  withProgress: (_, work) => work(),
};

const workspace = {
  workspaceFolders: undefined,
  get textDocuments() { return state.documents; },
  onDidOpenTextDocument: on('opened'),
  onDidChangeTextDocument: on('changed'),
  onDidCloseTextDocument: on('closed'),
  onDidSaveTextDocument: on('saved'),
  onDidChangeConfiguration: on('configured'),
  getConfiguration: (section) => ({ get: (name, otherwise) => state.settings[`${section}.${name}`] ?? otherwise }),
  getWorkspaceFolder: (uri) => (workspace.workspaceFolders || []).find(({ uri: folder }) => uri.path.startsWith(`${folder.path}/`)),
  findFiles: async (_, __, most) => (state.folder ? fs.readdirSync(state.folder, { recursive: true }) : [])
    .filter((name) => /\.(standard|job|plan|competency-lint)\.ya?ml$/.test(name)).slice(0, most).map((name) => Uri.file(path.join(state.folder, name))),
  registerTextDocumentContentProvider: (scheme, provider) => {
    state.providers[scheme] = provider;
    return { dispose: () => delete state.providers[scheme] };
  },
  saveAll: async () => true,
  openTextDocument: async ({ language, content }) => open(new TextDocument(new Uri('untitled', `Untitled-${state.documents.length}`), content, language)),
};

async function open(document) {
  state.documents.push(document);
  await emitters.opened.fire(document);
  return document;
}

/** Types at the end of a document. */
async function type(document, text) {
  const lines = document.text.split('\n');
  const end = { line: lines.length - 1, character: lines.at(-1).length };
  document.text += text;
  document.version += 1;
  await emitters.changed.fire({ document, contentChanges: [{ range: { start: end, end }, rangeOffset: document.text.length, rangeLength: 0, text }] });
}

const bundle = JSON.parse(fs.readFileSync(path.join(__dirname, '../../l10n/bundle.l10n.zh-cn.json'), 'utf8'));

module.exports = {
  EventEmitter, Uri, Position, Range, Location, window, workspace,
  ThemeColor: class { constructor(id) { this.id = id; } },
  StatusBarAlignment: { Left: 1, Right: 2 },
  ViewColumn: { Active: -1, Beside: -2 },
  ProgressLocation: { Notification: 15 },
  env: { language: 'en' },
  l10n: {
    t: (text, ...values) => (state.language === 'zh-cn' ? bundle[text] ?? text : text).replace(/\{(\d+)\}/g, (_, index) => values[index]),
  },
  languages: { onDidChangeDiagnostics: on('diagnostics'), getDiagnostics: (uri) => state.diagnostics.get(uri.toString()) || [] },
  commands: {
    registerCommand: (name, action) => {
      state.commands[name] = action;
      return { dispose: () => delete state.commands[name] };
    },
    executeCommand: async (name, ...args) => {
      if (name === 'setContext') state.contexts[args[0]] = args[1];
      else state.executed.push([name, ...args]);
      return state.commands[name] && state.commands[name](...args);
    },
  },
  test: { state, emitters, reset, open, type, TextDocument },
};
