'use strict';
// The command of a code lens: the files that cover a function or content, as references. The server sends plain JSON, the editor wants its own types.

const vscode = require('vscode');

const position = ({ line, character }) => new vscode.Position(line, character);
const range = ({ start, end }) => new vscode.Range(position(start), position(end));

/** Not among the commands that people choose from: it needs to be told what to show. */
module.exports = async function showReferences(uri, place, locations) {
  const shown = locations.map((location) => new vscode.Location(vscode.Uri.parse(location.uri), range(location.range)));
  await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), position(place), shown);
};
