'use strict';
// A new file from an outline: kind, standard and level are chosen; the file is not saved yet.

const vscode = require('vscode');
const { CommandLine, subjectOf } = require('../commandLine');
const { chooseLevel, chooseStandard } = require('../standards');

module.exports = async function init(tools) {
  const { t } = vscode.l10n;
  const line = await CommandLine.for(tools, subjectOf());
  if (!line) return;
  const kind = await vscode.window.showQuickPick([
    { label: t('Training plan'), id: 'training-plan' },
    { label: t('Job description'), id: 'job-description' },
    { label: t('Competency standard'), id: 'standard' },
  ], { placeHolder: t('What do you want to write?') });
  if (!kind) return;
  const choices = kind.id === 'standard' ? [] : await against(line);
  if (!choices) return;
  let result = await line.run('init', kind.id, ...choices);
  const tracks = result.code === 0 ? [] : tracksIn(result.messages);
  if (tracks.length) {
    const track = await vscode.window.showQuickPick(tracks, { placeHolder: t('Which track?'), matchOnDescription: true });
    if (!track) return;
    result = await line.run('init', kind.id, ...choices, '--track', track.label);
  }
  if (result.code !== 0) return vscode.window.showErrorMessage(result.messages.trim());
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'yaml', content: result.output }));
};

/** The standard and level to write against, as options; nothing if the author has gone away. */
async function against(line) {
  const standard = await chooseStandard(line);
  if (!standard) return undefined;
  const level = await chooseLevel(line, standard.file);
  return level && ['--standard', standard.id, '--level', level, ...line.standards];
}

/** The tracks that the program names where a level needs one: `… --track: rooftop (Rooftop keeper), garden (…)`. */
function tracksIn(messages) {
  const list = /--track[^:：\n]*[:：]\s*(.+)/.exec(messages);
  const named = list ? list[1].split(/,\s+|、/).map((text) => /^([^\s(（]+)\s*(?:[(（](.*)[)）])?$/.exec(text.trim())) : [];
  return named.filter(Boolean).map(([, label, description]) => ({ label, description }));
}
