'use strict';
// The extension's entry: when the server is started, and the commands.

const vscode = require('vscode');
const { isOurDocument } = require('./lib/ours');
const { Server, SECTION } = require('./lib/server');
const { ShippedStandards, SCHEME } = require('./lib/shipped');
const { Status } = require('./lib/status');
const { tellMissing } = require('./lib/missing');
const commands = require('./lib/commands');
const showReferences = require('./lib/references');

let server;

async function activate(context) {
  // The client writes its messages with a level.
  const output = vscode.window.createOutputChannel('Competency Lint', { log: true });
  server = new Server(context, output);
  const findings = vscode.window.createOutputChannel(vscode.l10n.t('Competency Lint: findings'));
  const tools = { context, output, findings, server };
  const shipped = vscode.workspace.registerTextDocumentContentProvider(SCHEME, new ShippedStandards(server));
  context.subscriptions.push(output, findings, new Status(server), shipped);
  for (const [name, command] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(`${SECTION}.${name}`, (...args) => command(tools, ...args)));
  }
  context.subscriptions.push(vscode.commands.registerCommand(`${SECTION}.showReferences`, showReferences));
  const look = async (document) => {
    if (!document || !isOurDocument(document)) return;
    await start(tools);
    await server.openIfOurs(document);
  };
  const setContext = (editor) =>
    vscode.commands.executeCommand('setContext', 'competencyLint.isOurs', Boolean(editor && isOurDocument(editor.document)));
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => (contentChanges.length ? look(document) : undefined)),
    vscode.window.onDidChangeActiveTextEditor(setContext),
    vscode.workspace.onDidChangeConfiguration((event) => {
      // The server asks for all other settings itself.
      if (event.affectsConfiguration(`${SECTION}.path`) && server.state !== 'stopped') return commands.restart(tools);
    }));
  setContext(vscode.window.activeTextEditor);
  // Beside nothing of ours, the extension waits.
  if (vscode.workspace.textDocuments.some(isOurDocument) || await hasFiles()) await start(tools);
}

async function start(tools) {
  const before = tools.server.state;
  await tools.server.start();
  if (before === 'stopped' && tools.server.state === 'missing') tellMissing(tools);
}

async function hasFiles() {
  const found = await vscode.workspace.findFiles('**/{*.standard,*.job,*.plan,.competency-lint}.{yaml,yml}', undefined, 1);
  return found.length > 0;
}

function deactivate() { return server ? server.stop() : undefined; }

module.exports = { activate, deactivate };
