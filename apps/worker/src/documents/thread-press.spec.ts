import type { Paper } from '#domain/documents/papers/paper.js';
import type { PressFailure } from '#features/documents/papers/press.js';
import { expect, test } from '@jest/globals';
import { ThreadPress } from './thread-press.js';

const PAPER: Paper = { kind: 'pledge', title: '责任书', author: '高新区', hash: null, parts: [] };
const thread = (code: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads';${code}`)}`);
const print = (code: string, limits = { heapMb: 64, milliseconds: 20_000 }, tell: (percent: number) => void = () => undefined) =>
  new ThreadPress(limits, thread(code)).print(PAPER, 'pdf', tell);
const failureOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    ({ code, isFinal }: PressFailure) => [code, isFinal],
  );

test('what the thread tells is heard, and what it made comes back', async () => {
  const heard: number[] = [];
  const bytes = await print(
    'parentPort.postMessage({ percent: 40 }); parentPort.postMessage({ bytes: new TextEncoder().encode(workerData.paper.title + workerData.format) });',
    undefined,
    (percent) => heard.push(percent),
  );
  expect([new TextDecoder().decode(bytes), heard]).toEqual(['责任书pdf', [40]]);
});

test('what takes for ever or all memory ends its thread and is not tried again; this process goes on', async () => {
  await expect(failureOf(print('for (;;);', { heapMb: 64, milliseconds: 800 }))).resolves.toEqual(['documents.tooLarge', true]);
  await expect(
    failureOf(print('const all = []; for (;;) all.push(new Array(100_000).fill({}));', { heapMb: 16, milliseconds: 20_000 })),
  ).resolves.toEqual(['documents.tooLarge', true]);
});

test('what breaks, or ends without a word, may be tried again', async () => {
  await expect(failureOf(print("throw new Error('broken');"))).resolves.toEqual(['documents.notMade', false]);
  await expect(failureOf(print(''))).resolves.toEqual(['documents.notMade', false]);
});
