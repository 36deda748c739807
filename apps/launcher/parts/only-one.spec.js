import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { takeLock } from './only-one.js';
import { identityOf } from './process-identity.js';

const folder = () => mkdtempSync(path.join(os.tmpdir(), 'jiannuo-lock-'));

test('a second one learns who holds it and what the holder tells', () => {
  const dir = folder();
  const lock = takeLock(dir);
  lock.tell({ url: 'http://localhost:3000' });
  const { mine, holder } = takeLock(dir);
  assert.equal(mine, false);
  assert.equal(holder.pid, process.pid);
  assert.equal(holder.url, 'http://localhost:3000');
  lock.release();
  assert.equal(takeLock(dir).mine, true);
});

test('the lock of a killed launcher binds nobody, also when its id is in use again', () => {
  const dir = folder();
  writeFileSync(path.join(dir, 'launcher.lock'), JSON.stringify({ pid: process.pid, start: 'before the crash' }));
  assert.equal(takeLock(dir).mine, true);
  assert.deepEqual(readdirSync(dir), ['launcher.lock']);
});

test('a lock cut off in the middle of writing binds nobody', () => {
  const dir = folder();
  writeFileSync(path.join(dir, 'launcher.lock'), '{"pid":');
  assert.equal(takeLock(dir).mine, true);
});

test('of many that find the same stale lock at once exactly one gets it', async () => {
  const dir = folder();
  writeFileSync(path.join(dir, 'launcher.lock'), JSON.stringify({ ...identityOf(1), start: 'gone' }));
  const racer = `const { takeLock } = await import(${JSON.stringify(new URL('./only-one.js', import.meta.url).href)});
    console.log(takeLock(${JSON.stringify(dir)}).mine); setTimeout(() => {}, 1500);`;
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => new Promise((resolve) => spawn(process.execPath, ['--input-type=module', '-e', racer]).stdout.once('data', (text) => resolve(String(text).trim())))),
  );
  assert.equal(answers.filter((answer) => answer === 'true').length, 1);
});
