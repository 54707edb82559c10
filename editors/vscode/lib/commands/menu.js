'use strict';
// A click on the status bar: the commands to choose from.

const vscode = require('vscode');

module.exports = async function menu() {
  const { t } = vscode.l10n;
  const chosen = await vscode.window.showQuickPick([
    { label: t('Open the coverage page beside the text'), command: 'coverage' },
    { label: t('Check the whole folder'), command: 'checkFolder' },
    { label: t('New file from an outline …'), command: 'init' },
    { label: t('Export a standard …'), command: 'export' },
    { label: t('Restart the language server'), command: 'restart' },
    { label: t('Show the log'), command: 'showOutput' },
  ], { placeHolder: 'Competency Lint' });
  if (chosen) await vscode.commands.executeCommand(`competencyLint.${chosen.command}`);
};
