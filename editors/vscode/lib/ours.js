'use strict';
// Which YAML documents are ours: by name, or by the `kind` that they say. All others are never sent to the server.

const NAMES = /\.(standard|job|plan|competency-lint)\.ya?ml$/i;
// Words that other tools use for their own files, too, are ours only with a value of ours.
const KINDS = new Set([
  'standard', 'job-description', 'training-plan', '职业标准', '职业能力标准', '标准', '岗位说明', '岗位说明书', '职位说明', '培训计划', '培训方案',
]);
// The kind is near the top of a file. Text after this many characters is not searched.
const HEAD = 1 << 16;

function isOursByName(name) {
  return NAMES.test(name) || /(^|[\\/])\.competency-lint\.ya?ml$/i.test(name);
}

/** What a top-level key `kind` or `文件类型` makes of a text. Authors write full-width colons and quotes. */
function isOursByText(text) {
  for (const line of text.slice(0, HEAD).split(/\r\n|\r|\n/)) {
    const key = /^\uFEFF?["'“]?(kind|文件类型)["'”]?\s*[:：]\s*(.*)$/.exec(line);
    if (!key) continue;
    if (key[1] === '文件类型') return true;
    return KINDS.has(key[2].replace(/\s+#.*$/, '').replace(/^["'“]|["'”]$/g, '').trim());
  }
  return false;
}

const isOurs = (name, text) => isOursByName(name) || isOursByText(text);

/** The same for a document of the editor. */
function isOurDocument(document) {
  return document.languageId === 'yaml' && isOurs(document.uri.path, document.getText());
}

module.exports = { isOurs, isOursByName, isOursByText, isOurDocument };
