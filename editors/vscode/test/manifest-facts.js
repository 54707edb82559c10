'use strict';
// What VS Code documents about the manifest (https://code.visualstudio.com/api/references/extension-manifest and …/contribution-points), as far as
// the extension uses it: for each object the fields that it must have and may have, with a check of their values.

const text = (value) => typeof value === 'string' && value.length > 0;
const oneOf = (...words) => (value) => words.includes(value);
const listOf = (check) => (value) => Array.isArray(value) && value.length > 0 && value.every(check);
const any = () => true;
const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/** A field with `!` in front of its name must be there. */
const OBJECTS = {
  manifest: {
    '!name': (value) => /^[a-z0-9][a-z0-9-]*$/.test(value), '!version': (value) => /^\d+\.\d+\.\d+$/.test(value), '!publisher': (value) => /^[a-z0-9][a-z0-9-]*$/.test(value),
    '!engines': (value) => /^\^1\.\d+\.0$/.test(value.vscode), license: text, displayName: text, description: text, private: any, main: text, l10n: text,
    categories: listOf(oneOf('Programming Languages', 'Snippets', 'Linters', 'Themes', 'Debuggers', 'Formatters', 'Keymaps', 'SCM Providers', 'Other',
      'Extension Packs', 'Language Packs', 'Data Science', 'Machine Learning', 'Visualization', 'Notebooks', 'Education', 'Testing')),
    keywords: (value) => listOf(text)(value) && value.length <= 30, activationEvents: listOf((value) => /^(onLanguage|workspaceContains):.+/.test(value)),
    extensionKind: listOf(oneOf('ui', 'workspace')), capabilities: any, contributes: any, scripts: any, dependencies: any,
  },
  contributes: { commands: any, menus: any, configuration: any, configurationDefaults: any, walkthroughs: any },
  untrustedWorkspaces: { '!supported': oneOf(true, false, 'limited'), description: text, restrictedConfigurations: listOf(text) },
  virtualWorkspaces: { '!supported': oneOf(true, false, 'limited'), description: text },
  command: { '!command': text, '!title': text, category: text, icon: (value) => /^\$\([a-z-]+\)$/.test(value), enablement: text, shortTitle: text },
  menuItem: { '!command': text, when: text, group: (value) => /^[A-Za-z]+(@\d+)?$/.test(value), alt: text },
  setting: {
    '!type': (value) => [value].flat().every((name) => TYPES.includes(name)), default: any, enum: Array.isArray, enumDescriptions: listOf(text),
    '!scope': oneOf('application', 'machine', 'machine-overridable', 'window', 'resource', 'language-overridable'), order: Number.isInteger,
    markdownDescription: text, description: text, items: any, additionalProperties: any,
  },
  walkthrough: { '!id': text, '!title': text, '!description': text, '!steps': any, when: text, icon: text },
  step: { '!id': text, '!title': text, '!description': text, '!media': (value) => text(value.markdown) || text(value.svg) || (text(value.image) && text(value.altText)),
    completionEvents: listOf((value) => /^(onCommand|onContext|onSettingChanged|onLink|onView|onStepSelected|extensionInstalled|stepSelected)(:.+)?$/.test(value)), when: text },
};

/** The places of menus that the extension uses. */
const MENUS = ['editor/title', 'explorer/context'];

/** What is wrong with an object of the manifest. */
function faults(kind, object, where) {
  const fields = OBJECTS[kind];
  const found = [];
  for (const name of Object.keys(fields)) if (name.startsWith('!') && !(name.slice(1) in object)) found.push(`${where}: ${name.slice(1)} is missing`);
  for (const [name, value] of Object.entries(object)) {
    const check = fields[name] || fields[`!${name}`];
    if (!check) found.push(`${where}: VS Code knows no ${name}`);
    else if (!check(value)) found.push(`${where}: ${name} cannot be ${JSON.stringify(value)}`);
  }
  return found;
}

module.exports = { MENUS, faults };
