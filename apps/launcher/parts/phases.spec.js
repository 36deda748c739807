import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Phases } from './phases.js';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test('phases side by side are told in the order they began, one that failed among them', async () => {
  const phases = new Phases();
  const long = phases.run('long', () => pause(40));
  const failing = phases.run('failing', () => Promise.reject(new Error('no')));
  await assert.rejects(failing, /no/);
  assert.equal(await phases.run('short', () => Promise.resolve('its answer')), 'its answer');
  await long;
  const lines = phases.lines();
  assert.deepEqual(lines.slice(0, 3).map((line) => /s {2}(\w+) \(from \d+ s\)$/.exec(line)?.[1]), ['long', 'failing', 'short']);
  assert.match(lines[3], /^ +\d+\.\d s {2}all(; \d+ processor seconds)?; load \d+\.\d on \d+ processors$/);
});
