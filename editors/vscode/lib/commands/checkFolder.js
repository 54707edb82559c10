'use strict';
// Checks a folder as the command line does; the findings are lines that lead to their places.

const vscode = require('vscode');
const { CommandLine } = require('../commandLine');

module.exports = async function checkFolder(tools, chosen) {
  const { t } = vscode.l10n;
  const subject = chosen && chosen.fsPath ? chosen : undefined;
  const editor = vscode.window.activeTextEditor;
  const line = await CommandLine.for(tools, subject || (editor && editor.document.uri));
  if (!line) return;
  const folder = subject ? subject.fsPath : line.folder;
  if (!folder) return vscode.window.showInformationMessage(t('Open a folder first.'));
  await vscode.workspace.saveAll(false);
  const title = t('Checking {0}', folder);
  const result = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () =>
    line.run('check', folder, '--format', 'concise', '--color', 'never', ...line.strictness, ...line.standards));
  tools.findings.clear();
  tools.findings.appendLine(result.output + result.messages);
  const summary = result.messages.trim().split('\n').slice(-2).join(' · ');
  if (result.code === 0 && !result.output) return vscode.window.showInformationMessage(summary || t('no findings'));
  tools.findings.show(true);
  const problems = t('Show Problems');
  const tell = result.code === 0 ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  if (await tell(summary, problems) === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
};
