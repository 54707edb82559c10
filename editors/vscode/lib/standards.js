'use strict';
// Which standards and levels there are to choose from; the program itself is asked.

const vscode = require('vscode');

/** A standard in the output of `doctor`: `✓ id@version Title (levels): place`. */
const STANDARD = /^\s*\S\s+([^\s@]+@\S+)\s+(.+?)\s*[(（]([^()（）]*)[)）][:：]\s*(.+?\.ya?ml)/;

/** `{ id, file }`: what `init` wants and what `export` reads. */
async function chooseStandard(line) {
  const { t } = vscode.l10n;
  const told = await line.run('doctor', '--color', 'never', ...line.standards);
  const found = told.output.split('\n').map((text) => STANDARD.exec(text)).filter(Boolean);
  const items = found.map(([, id, title, levels, place]) => ({ label: title, description: id, detail: `${levels} · ${place}`, id, file: place.startsWith('builtin:') ? id : place }));
  const other = { label: t('Another one …') };
  const chosen = await vscode.window.showQuickPick([...items, other], { placeHolder: t('Which standard?'), matchOnDescription: true });
  if (!chosen || chosen.id) return chosen;
  const typed = await vscode.window.showInputBox({ prompt: t('id@version, or the path of the standard'), placeHolder: 'cbec-operator@2021-draft' });
  return typed && { id: typed, file: typed };
}

/** The id of a level, chosen from the lowest upwards. */
async function chooseLevel(line, file) {
  const { t } = vscode.l10n;
  const levels = await levelsOf(line, file);
  if (!levels.length) return vscode.window.showInputBox({ prompt: t('Which level?') });
  const chosen = await vscode.window.showQuickPick(levels, { placeHolder: t('Which level?'), matchOnDescription: true });
  return chosen && chosen.label;
}

/** Each level of a standard by its id and name, as the schema of the standard has them. */
async function levelsOf(line, file) {
  const told = await line.run('export', 'json-schema', file);
  try {
    return JSON.parse(told.output).allOf.map((part) => Object.values(part.if.properties)[0].enum).map(([id, name]) => ({ label: id, description: name }));
  } catch {
    return [];
  }
}

module.exports = { chooseStandard, chooseLevel };
