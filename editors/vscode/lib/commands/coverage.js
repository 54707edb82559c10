'use strict';
// The coverage page of a plan or job description (or of the folder) beside the text; it follows each save.

const path = require('node:path');
const vscode = require('vscode');
const { CommandLine, subjectOf } = require('../commandLine');

/** One page for each subject. */
const pages = new Map();

module.exports = async function coverage(tools, chosen) {
  const { t } = vscode.l10n;
  const uri = subjectOf(chosen);
  const line = await CommandLine.for(tools, uri);
  if (!line) return;
  const subject = uri && /\.standard\.ya?ml$/i.test(uri.path) ? line.folder : (uri ? uri.fsPath : line.folder);
  if (!subject) return vscode.window.showInformationMessage(t('Open a training plan, a job description or a folder first.'));
  const existing = pages.get(subject);
  if (existing) {
    existing.reveal(vscode.ViewColumn.Beside, true);
    return refresh(existing, line, subject);
  }
  const panel = vscode.window.createWebviewPanel('competencyLint.coverage', t('Coverage: {0}', path.basename(subject)),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, localResourceRoots: [] });
  pages.set(subject, panel);
  const saves = vscode.workspace.onDidSaveTextDocument((document) => (document.languageId === 'yaml' ? refresh(panel, line, subject) : undefined));
  panel.onDidDispose(() => {
    pages.delete(subject);
    saves.dispose();
  });
  await refresh(panel, line, subject);
};

async function refresh(panel, line, subject) {
  const result = await line.run('coverage', subject, '--format', 'html', ...line.standards);
  if (result.output.includes('<html')) panel.webview.html = result.output;
  else panel.webview.html = `<!DOCTYPE html><meta charset="utf-8"><pre>${escaped(result.messages)}</pre>`;
}

const escaped = (text) => text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]);
