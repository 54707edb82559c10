'use strict';
const assert = require('node:assert');
const { test } = require('node:test');
require('./support');
const { isOurs } = require('../lib/ours');

const OURS = [
  ['a.plan.yaml', ''], ['甲.JOB.YML', 'a: 1'], ['/a b/x.standard.yaml', ''], ['.competency-lint.yaml', ''], ['/a/.competency-lint.yml', ''],
  ['a.yaml', 'kind: training-plan\n'], ['a.yaml', '\uFEFF# 说明 🧭\r\n\r\n---\r\nkind: standard # x\r\n'], ['a.yml', '文件类型: 培训计划'],
  ['a.yaml', '文件类型：岗位说明'], ['a.yaml', 'format: 1\nkind: "job-description"\n'], ['a.yaml', '"kind": \'职业标准\''], ['a.yaml', 'kind：标准'],
];
const OTHERS = [
  ['deployment.yaml', 'apiVersion: v1\nkind: Deployment\n'], ['pod.yaml', 'kind: Pod'], ['a.yaml', ''], ['a.yaml', 'metadata:\n  kind: standard\n'],
  ['plan.yaml', 'a: 1'], ['a.plan.yaml.txt', ''], ['a.yaml', '# kind: standard\n'], ['a.yaml', 'kind:'], ['a.yaml', 'kinds: standard'],
];

for (const [name, text] of OURS) test(`ours: ${name} ${JSON.stringify(text)}`, () => assert.equal(isOurs(name, text), true));
for (const [name, text] of OTHERS) test(`not ours: ${name} ${JSON.stringify(text)}`, () => assert.equal(isOurs(name, text), false));
