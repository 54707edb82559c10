'use strict';
// Says that the program is not there, and what to do.

const vscode = require('vscode');

async function tellMissing({ server, context }) {
  const { t } = vscode.l10n;
  const settings = t('Open the Setting');
  const help = t('How to Install');
  const text = server.program.wrong
    ? t('The setting competencyLint.path names {0}, which is not a program that can be run.', server.program.wrong)
    : t('The program competency-lint was not found: not in the extension, not on the PATH, not in Python. Install it with "pip install competency-lint", or say in the settings where it is.');
  const chosen = await vscode.window.showErrorMessage(text, settings, help);
  if (chosen === settings) await vscode.commands.executeCommand('workbench.action.openSettings', 'competencyLint.path');
  if (chosen === help) await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false);
}

module.exports = { tellMissing };
