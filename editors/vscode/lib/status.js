'use strict';
// The status bar: whether the server runs, and how much it has found in the file at hand. A click shows all commands.

const vscode = require('vscode');
const { isOurDocument } = require('./ours');

const SOURCE = 'competency-lint';

class Status {
  constructor(server) {
    this.server = server;
    this.item = vscode.window.createStatusBarItem('competencyLint.status', vscode.StatusBarAlignment.Right, 100);
    this.item.name = 'Competency Lint';
    this.item.command = 'competencyLint.menu';
    this.parts = [
      this.item,
      server.onDidChange(() => this.show()),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.workspace.onDidOpenTextDocument(() => this.show()),
      vscode.languages.onDidChangeDiagnostics(() => this.show()),
    ];
    this.show();
  }

  show() {
    const editor = vscode.window.activeTextEditor;
    const needsRepair = this.server.state === 'missing' || this.server.state === 'failed';
    if (!editor || !isOurDocument(editor.document)) return this.item.hide();
    this.item.text = `${ICONS[this.server.state]} ${this.title(editor.document)}`;
    this.item.tooltip = this.tooltip();
    this.item.backgroundColor = needsRepair ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    this.item.show();
  }

  title(document) {
    if (this.server.state !== 'running') return 'Competency Lint';
    const count = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === SOURCE).length;
    return count ? vscode.l10n.t('{0} findings', count) : vscode.l10n.t('no findings');
  }

  tooltip() {
    const { t } = vscode.l10n;
    switch (this.server.state) {
      case 'running': return t('Competency Lint {0} is running: {1}', this.server.version || '', this.server.program.path);
      case 'starting': return t('Competency Lint is starting');
      case 'missing': return t('The program competency-lint was not found');
      case 'failed': return t('The language server could not be started; the log says why');
      default: return t('The language server is not running');
    }
  }

  dispose() { for (const part of this.parts) part.dispose(); }
}

const ICONS = { running: '$(checklist)', starting: '$(loading~spin)', missing: '$(error)', failed: '$(error)', stopped: '$(circle-slash)' };

module.exports = { Status };
