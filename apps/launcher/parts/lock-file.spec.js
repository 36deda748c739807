import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complete } from './lock-file.js';

const lockOf = (optionalDependencies, more = {}) => ({ packages: { '': {}, 'node_modules/host': { version: '1.0.0', optionalDependencies }, ...more } });

test('a missing package of another platform is added for that platform only', () => {
  const lock = lockOf({ '@swc/core-linux-arm64-musl': '1.2.3', '@swc/core-win32-x64-msvc': '1.2.3' });
  assert.deepEqual(complete(lock), ['@swc/core-linux-arm64-musl@1.2.3', '@swc/core-win32-x64-msvc@1.2.3']);
  assert.deepEqual(lock.packages['node_modules/@swc/core-linux-arm64-musl'], { version: '1.2.3', cpu: ['arm64'], os: ['linux'], libc: ['musl'], optional: true });
  assert.deepEqual(lock.packages['node_modules/@swc/core-win32-x64-msvc'], { version: '1.2.3', cpu: ['x64'], os: ['win32'], optional: true });
});

test('what is there, at the top or nested, stays as it is; a second run adds nothing', () => {
  const there = { 'node_modules/@a/linux-x64': { version: '1.0.0' }, 'node_modules/host/node_modules/@b/linux-x64': { version: '1.0.0' } };
  const lock = lockOf({ '@a/linux-x64': '1.0.0', '@b/linux-x64': '1.0.0' }, there);
  assert.deepEqual(complete(lock), []);
});

test('a missing package for every platform is a real gap', () => {
  assert.throws(() => complete(lockOf({ fsevents: '^2.0.0' })), /cannot complete fsevents/);
});
