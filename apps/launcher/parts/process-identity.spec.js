import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { endProcess, identityOf, isAlive } from './process-identity.js';

const sleeper = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
const deaf = () => spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)"], { stdio: ['ignore', 'pipe', 'ignore'] });

test('a process is alive until it ends', async () => {
  const child = sleeper();
  const identity = identityOf(child.pid);
  assert.equal(isAlive(identity), true);
  assert.equal(await endProcess(identity, 5000), 'ended');
  assert.equal(isAlive(identity), false);
});

test('the next owner of a process id is left alone', async () => {
  const child = sleeper();
  const predecessor = { ...identityOf(child.pid), start: 'earlier' };
  assert.equal(await endProcess(predecessor, 100), 'gone');
  assert.equal(child.exitCode, null);
  child.kill('SIGKILL');
});

test('one that does not listen is ended all the same', async () => {
  const child = deaf();
  await once(child.stdout, 'data');
  assert.equal(await endProcess(identityOf(child.pid), 200), 'killed');
});
