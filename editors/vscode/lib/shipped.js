'use strict';
// The standards inside the program, as documents to read: the server has their texts. VS Code lets nobody type into them.

const SCHEME = 'competency-lint';

class ShippedStandards {
  constructor(server) { this.server = server; }

  /** What VS Code asks for when a link or a definition leads there, or a tab is opened again. */
  async provideTextDocumentContent(uri) {
    await this.server.start();
    const { client } = this.server;
    if (this.server.state !== 'running' || !client) return undefined;
    const { text } = await client.sendRequest('workspace/textDocumentContent', { uri: uri.toString() });
    return text;
  }
}

module.exports = { ShippedStandards, SCHEME };
