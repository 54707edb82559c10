'use strict';
// The language server's life: find the program, start, restart, stop.

const vscode = require('vscode');
const { Gate } = require('./gate');
const { Program } = require('./program');
const { SCHEME } = require('./shipped');

const SECTION = 'competencyLint';
/** What code lenses may call. */
const CLICKS = [`${SECTION}.showReferences`, `${SECTION}.coverage`];
/** States of the client that matter here. */
const STOPPED = 1;
const RUNNING = 2;

class Server {
  constructor(context, output) {
    this.context = context;
    this.output = output;
    this.state = 'stopped';
    this.program = { path: null };
    this.changed = new vscode.EventEmitter();
    this.onDidChange = this.changed.event;
    this.gate = new Gate((uri) => vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri));
    this.queue = Promise.resolve();
  }

  get version() { return this.client && this.client.initializeResult && this.client.initializeResult.serverInfo.version; }

  /** Starts once; later calls do nothing. */
  start() { return this.next(() => (this.state === 'stopped' ? this.launch() : undefined)); }

  restart() {
    return this.next(async () => {
      await this.end();
      await this.launch();
    });
  }

  stop() { return this.next(() => this.end()); }

  /** One after the other: a restart during a start waits for it. */
  next(action) {
    this.queue = this.queue.then(action, action);
    return this.queue;
  }

  async locate() {
    const settings = vscode.workspace.getConfiguration(SECTION);
    const found = await new Program({ setting: settings.get('path', ''), extensionPath: this.context.extensionPath, pythons: pythons() }).find();
    this.program = found;
    await vscode.commands.executeCommand('setContext', 'competencyLint.found', Boolean(found.path));
    return found;
  }

  async launch() {
    const found = await this.locate();
    if (!found.path) return this.set('missing');
    this.set('starting');
    this.output.info(`${found.path} (${found.from})`);
    // Loaded late: in a folder without files of ours the extension costs nothing.
    const { LanguageClient } = require('vscode-languageclient/node');
    this.gate.clear();
    const executable = { command: found.path, args: ['server'] };
    this.client = new LanguageClient(SECTION, 'Competency Lint', { run: executable, debug: executable }, {
      documentSelector: [{ scheme: 'file', language: 'yaml' }, { scheme: 'untitled', language: 'yaml' }, { scheme: SCHEME, language: 'yaml' }],
      synchronize: { configurationSection: SECTION },
      initializationOptions: { ...settings(), virtualDocuments: true, commands: CLICKS },
      outputChannel: this.output,
      middleware: this.gate.middleware,
    });
    const { client } = this;
    client.onDidChangeState(({ newState }) => { if (client === this.client) this.follow(newState); });
    try {
      await this.client.start();
      this.set('running');
    } catch (error) {
      this.output.error(String(error));
      this.set('failed');
    }
  }

  /** A server that ends by itself is started again by the client, a few times. It then has nothing open, and is told everything anew. */
  follow(newState) {
    if (newState === STOPPED) this.gate.clear();
    if (newState === STOPPED && this.state === 'running') this.set('stopped');
    else if (newState === RUNNING && this.state === 'stopped') this.set('running');
  }

  async end() {
    const client = this.client;
    this.client = undefined;
    this.set('stopped');
    if (!client) return;
    try {
      await client.stop();
    } catch (error) {
      this.output.error(String(error));
    }
  }

  /** Opens a document that has become ours at the server. */
  async openIfOurs(document) {
    const params = this.state === 'running' ? this.gate.opening(document.uri.toString()) : undefined;
    if (params) await this.client.sendNotification('textDocument/didOpen', params);
  }

  set(state) {
    this.state = state;
    this.changed.fire(state);
  }
}

/** What the server wants to know from the start. */
function settings() {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  return Object.fromEntries(['language', 'preset', 'rules', 'standards', 'rulePages'].map((name) => [name, configuration.get(name)]));
}

/** The Python that the Python extension uses for this folder comes first. */
function pythons() {
  const chosen = vscode.workspace.getConfiguration('python').get('defaultInterpreterPath');
  const usual = process.platform === 'win32' ? ['py', 'python'] : ['python3', 'python'];
  return chosen && chosen !== 'python' ? [chosen, ...usual] : usual;
}

module.exports = { Server, SECTION };
