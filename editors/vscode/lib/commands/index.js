'use strict';
// All commands, by the name after `competencyLint.`.

module.exports = {
  restart: require('./restart'),
  checkFolder: require('./checkFolder'),
  coverage: require('./coverage'),
  export: require('./export'),
  init: require('./init'),
  menu: require('./menu'),
  showOutput: require('./showOutput'),
};
