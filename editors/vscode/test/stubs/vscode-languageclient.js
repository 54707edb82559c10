'use strict';
// A stand-in for `vscode-languageclient/node`: a small client that talks to the real server, and asks the middleware where the real one does.

const { spawn } = require('node:child_process');
const vscode = require('./vscode');

const clients = [];

class LanguageClient {
  constructor(id, name, serverOptions, options) {
    Object.assign(this, { id, name, executable: serverOptions.run, options, waiting: new Map(), listeners: [], findings: new Map(), sent: [], next: 1 });
    // The real one wants a channel with levels.
    for (const level of ['trace', 'debug', 'info', 'warn', 'error']) options.outputChannel[level].call;
    clients.push(this);
  }

  onDidChangeState(listener) { this.stateListener = listener; }

  async start() {
    this.process = spawn(this.executable.command, this.executable.args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.ended = new Promise((resolve, reject) => {
      this.process.on('error', reject);
      this.process.on('exit', (code) => {
        resolve(code);
        this.stateListener?.({ oldState: 2, newState: 1 });
      });
    });
    this.process.stdin.on('error', () => {});
    let input = Buffer.alloc(0);
    this.process.stdout.on('data', (data) => { input = this.take(Buffer.concat([input, data])); });
    const answer = this.ask('initialize', {
      processId: process.pid, rootUri: null, capabilities: { workspace: { workspaceFolders: true, configuration: true } },
      initializationOptions: this.options.initializationOptions,
      workspaceFolders: (vscode.workspace.workspaceFolders || []).map(({ uri, name }) => ({ uri: uri.toString(), name })),
    });
    this.initializeResult = await Promise.race([answer, this.ended.then(() => { throw new Error('the server has ended'); })]);
    this.write({ method: 'initialized', params: {} });
    for (const document of vscode.workspace.textDocuments) await this.opened(document);
    this.parts = [
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.matches(document) && this.sendNotification({ method: 'textDocument/didChange' }, {
        textDocument: { uri: document.uri.toString(), version: document.version }, contentChanges: [{ text: document.text }],
      })),
      vscode.workspace.onDidCloseTextDocument((document) => this.matches(document) && this.sendNotification({ method: 'textDocument/didClose' },
        { textDocument: { uri: document.uri.toString() } })),
    ];
  }

  matches({ uri, languageId }) { return this.options.documentSelector.some((filter) => filter.scheme === uri.scheme && filter.language === languageId); }

  async opened(document) {
    const { uri, languageId, version, text } = document;
    if (this.matches(document)) await this.sendNotification({ method: 'textDocument/didOpen' }, { textDocument: { uri: uri.toString(), languageId, version, text } });
  }

  sendNotification(type, params) {
    const send = async (actual, actualParams) => this.write({ method: actual.method ?? actual, params: actualParams });
    return this.options.middleware.sendNotification(type, send, params);
  }

  sendRequest(type, params) {
    return this.options.middleware.sendRequest(type, params, undefined, (actual, actualParams) => this.ask(actual.method ?? actual, actualParams));
  }

  ask(method, params) {
    const id = this.next++;
    this.write({ id, method, params });
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  write(message) {
    this.sent.push(message);
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  take(input) {
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n(?:[^\r]+\r\n)*\r\n/.exec(input.toString('latin1'));
      if (!header || input.length < header[0].length + Number(header[1])) return input;
      const end = header[0].length + Number(header[1]);
      this.heard(JSON.parse(input.subarray(header[0].length, end).toString('utf8')));
      input = input.subarray(end);
    }
  }

  heard({ id, method, params, result, error }) {
    if (method === 'textDocument/publishDiagnostics') {
      this.findings.set(params.uri, params.diagnostics);
      vscode.test.state.diagnostics.set(params.uri, params.diagnostics);
      vscode.test.emitters.diagnostics.fire({ uris: [params.uri] });
    } else if (method === 'workspace/configuration') {
      const settings = vscode.test.state.settings;
      const own = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name.replace('competencyLint.', ''), value]));
      this.write({ id, result: params.items.map(() => own) });
    } else if (method && id !== undefined) {
      this.write({ id, result: null });
    } else if (this.waiting.has(id)) {
      const { resolve, reject } = this.waiting.get(id);
      if (error) reject(new Error(error.message)); else resolve(result);
    }
  }

  /** What the real client does when the server has ended by itself. */
  async startAgain() {
    for (const part of this.parts) part.dispose();
    this.stateListener({ oldState: 1, newState: 3 });
    await this.start();
    this.stateListener({ oldState: 3, newState: 2 });
  }

  async stop() {
    for (const part of this.parts || []) part.dispose();
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    await this.ask('shutdown');
    this.write({ method: 'exit' });
    this.exitCode = await this.ended;
  }
}

module.exports = { LanguageClient, clients };
