'use strict';
// Shows the log of the server.

module.exports = function showOutput({ output }) { output.show(true); };
