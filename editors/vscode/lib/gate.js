'use strict';
// Lets only our documents through to the server. A document may become ours while it is typed: then it is opened at the server.

const { isOurs, isOursByName } = require('./ours');

class Gate {
  /** `findDocument` gives the editor's document for a URI as text. */
  constructor(findDocument) {
    this.findDocument = findDocument;
    /** URIs that the server has open, with the version that it got first. */
    this.opened = new Map();
  }

  /** The server has been started anew: it has nothing open. */
  clear() { this.opened.clear(); }

  get middleware() {
    return {
      sendNotification: (type, next, params) => this.notify(method(type), params, () => next(type, params)),
      sendRequest: (type, params, token, next) => this.request(method(type), params, () => next(type, params, token)),
    };
  }

  notify(name, params, next) {
    const document = params && params.textDocument;
    if (!document || !name.startsWith('textDocument/')) return next();
    const isOpen = this.opened.has(document.uri);
    switch (name) {
      case 'textDocument/didOpen':
        if (isOpen || !isOurs(pathOf(document.uri), document.text)) return Promise.resolve();
        this.opened.set(document.uri, document.version);
        return next();
      case 'textDocument/didClose':
        return this.opened.delete(document.uri) ? next() : Promise.resolve();
      case 'textDocument/didChange':
        // A change that the text had already when it was opened must not be made twice.
        return isOpen && document.version > this.opened.get(document.uri) ? next() : Promise.resolve();
      default:
        return isOpen ? next() : Promise.resolve();
    }
  }

  /** What must be sent because a document has become ours, or nothing. */
  opening(uri) {
    const document = this.findDocument(uri);
    if (!document || this.opened.has(uri) || !isOurs(pathOf(uri), document.getText())) return undefined;
    return { textDocument: { uri, languageId: document.languageId, version: document.version, text: document.getText() } };
  }

  request(name, params, next) {
    const document = params && params.textDocument;
    // Findings of a file in a tab that is not loaded yet come from the disk.
    if (!document || this.opened.has(document.uri) || isOursByName(pathOf(document.uri))) return next();
    return Promise.resolve(name === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null);
  }
}

const method = (type) => (typeof type === 'string' ? type : type.method);

function pathOf(uri) {
  try {
    return decodeURIComponent(uri.replace(/[?#].*$/, ''));
  } catch {
    return uri;
  }
}

module.exports = { Gate };
