'use strict';
// Starts the server anew; after an installation this finds the program.

const { tellMissing } = require('../missing');

module.exports = async function restart(tools) {
  await tools.server.restart();
  if (tools.server.state === 'missing') await tellMissing(tools);
};
