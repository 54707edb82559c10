'use strict';
// Writes a standard in another format: the standard in front, else one to choose.

const path = require('node:path');
const vscode = require('vscode');
const { CommandLine, subjectOf } = require('../commandLine');
const { chooseLevel, chooseStandard } = require('../standards');

const ENDINGS = { case: 'json', markdown: 'md', html: 'html', csv: 'csv', 'open-badges': 'json', 'json-schema': 'schema.json' };

module.exports = async function exportStandard(tools, chosen) {
  const uri = subjectOf(chosen);
  const line = await CommandLine.for(tools, uri);
  if (!line) return;
  const standard = uri && /\.standard\.ya?ml$/i.test(uri.path) ? uri.fsPath : (await chooseStandard(line))?.file;
  if (!standard) return;
  const format = await vscode.window.showQuickPick(formats(), { placeHolder: vscode.l10n.t('Which format?') });
  if (!format) return;
  const level = format.id === 'open-badges' ? await chooseLevel(line, standard) : undefined;
  if (format.id === 'open-badges' && !level) return;
  const name = path.basename(standard).replace(/\.standard\.ya?ml$/i, '').replace('@', '-');
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.file(path.join(line.folder || path.dirname(standard), `${name}.${ENDINGS[format.id]}`)),
  });
  if (!target) return;
  // The editor has asked before it writes over a file.
  const options = [...(level ? ['--level', level] : []), '--output', target.fsPath, '--force'];
  await tell(tools, await line.run('export', format.id, standard, ...options), target);
};

function formats() {
  const { t } = vscode.l10n;
  return [
    { label: 'CASE', id: 'case', description: t('exchange with competency systems') },
    { label: 'Markdown', id: 'markdown', description: t('laid out as standards are printed') },
    { label: 'HTML', id: 'html', description: t('laid out as standards are printed') },
    { label: 'CSV', id: 'csv', description: t('for spreadsheets') },
    { label: 'Open Badges', id: 'open-badges', description: t('the achievement of one level') },
    { label: 'JSON Schema', id: 'json-schema', description: t('for other YAML editors') },
  ];
}

async function tell({ output }, result, target) {
  const { t } = vscode.l10n;
  if (result.code !== 0) {
    output.error(result.messages);
    return vscode.window.showErrorMessage(t('The standard was not written: {0}', result.messages.trim()));
  }
  const open = t('Open');
  if (await vscode.window.showInformationMessage(t('Written: {0}', target.fsPath), open) === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}
