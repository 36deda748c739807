import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Workshop } from './workshop.js';

let folder: string;
let thread: URL;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workshop-'));
  const path = join(folder, 'job.mjs');
  writeFileSync(
    path,
    `import { parentPort, workerData } from 'node:worker_threads';
     const { ask } = workerData;
     if (ask === 'eat') { const kept = []; for (;;) kept.push(new Array(1e5).fill(Math.random())); }
     if (ask === 'spin') for (;;);
     if (ask === 'die') process.exit(3);
     setTimeout(() => parentPort.postMessage(ask === 'refuse' ? { ok: false, refusal: { kind: 'invalid', code: 'workbook.macros', params: { a: 'b' } }, text: '' } : { ok: true, result: ask }), 30);`,
  );
  thread = pathToFileURL(path);
});
afterAll(() => rmSync(folder, { recursive: true }));

const outcome = (work: Promise<unknown>) => work.then((result) => result, (error: { code?: string; message: string }) => error.code ?? error.message);

describe('the bench where files are opened', () => {
  test('jobs one after the other, results and refusals both travel', async () => {
    const bench = new Workshop(thread);
    expect(await Promise.all(['a', 'refuse', 'b'].map((ask) => outcome(bench.run({ ask }))))).toEqual(['a', 'workbook.macros', 'b']);
  });

  test('who comes when the line is full is told to come back, and the line empties', async () => {
    const bench = new Workshop(thread, { waiting: 2, memoryMb: 64, seconds: 5 });
    const results = await Promise.all(Array.from({ length: 5 }, (_, i) => outcome(bench.run({ ask: String(i) }))));
    expect(results).toEqual(['0', '1', '2', 'workbook.busy', 'workbook.busy']);
    expect(await outcome(bench.run({ ask: 'later' }))).toBe('later');
  });

  test('a job that eats memory, spins or dies takes nobody with it', async () => {
    const bench = new Workshop(thread, { waiting: 4, memoryMb: 32, seconds: 1 });
    const results = await Promise.all(['eat', 'spin', 'die', 'after'].map((ask) => outcome(bench.run({ ask }))));
    expect(results).toEqual(['workbook.tooHeavy', 'workbook.tooHeavy', 'workbook thread ended with 3', 'after']);
  });
});
