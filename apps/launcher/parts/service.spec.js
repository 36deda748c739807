import assert from 'node:assert/strict';
import { existsSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { isAlive, readIdentity } from './process-identity.js';
import { speakOn } from './say.js';
import { endOrphan, Service } from './service.js';

speakOn({ write: () => true });

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (question) => {
  for (let waited = 0; waited < 8000; waited += 50, await pause(50)) if (question()) return;
  assert.fail(`never: ${question}`);
};

const service = (script, dir = mkdtempSync(path.join(os.tmpdir(), 'jiannuo-service-'))) =>
  new Service({
    name: 'sample',
    label: ['样例', 'sample'],
    dir,
    patienceMs: 2000,
    command: () => ({ file: process.execPath, args: ['-e', script] }),
    ready: async (alive) => {
      await pause(300);
      if (!alive()) throw new Error('it ended');
    },
  });

test('one that is killed comes back as a new process; one that is stopped does not', async () => {
  const sample = service('setInterval(() => {}, 1000)');
  await sample.start();
  const first = sample.identity;
  process.kill(first.pid, 'SIGKILL');
  await until(() => sample.identity.pid !== first.pid && isAlive(sample.identity));
  const second = sample.identity;
  await sample.stop();
  await pause(1200);
  assert.equal(isAlive(second), false);
  assert.equal(sample.running, false);
  assert.equal(existsSync(sample.pidFile), false);
});

test('one that cannot start is refused with its own last words', async () => {
  const sample = service("console.error('configuration: JWT_SECRET is missing'); process.exit(1)");
  await assert.rejects(sample.start(), /configuration: JWT_SECRET is missing/);
});

test('what a killed launcher left behind is ended at the next start', async () => {
  const sample = service('setInterval(() => {}, 1000)');
  await sample.start();
  sample.stopping = true; // as if nobody watched any more
  const left = readIdentity(sample.pidFile);
  await endOrphan(sample.dir, 'sample');
  assert.equal(isAlive(left), false);
});
