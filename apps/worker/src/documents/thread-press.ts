import type { Paper, PaperFormat } from '#domain/documents/papers/paper.js';
import { PressFailure, type Press } from '#features/documents/papers/press.js';
import { Worker } from 'node:worker_threads';
import type { PressMessage } from './press.thread.js';

export interface PressLimits {
  heapMb: number;
  milliseconds: number;
}

/** A book of 60 units takes a fraction of either. */
const LIMITS: PressLimits = { heapMb: 768, milliseconds: 150_000 };

const THREAD = new URL('./press.thread.js', import.meta.url);

/** Prints in a thread with limits of its own: a paper that is too much ends its thread, never the worker, and delays no mail. */
export class ThreadPress implements Press {
  constructor(
    private readonly limits: PressLimits = LIMITS,
    private readonly thread: URL = THREAD,
  ) {}

  print(paper: Paper, format: PaperFormat, tell: (percent: number) => void): Promise<Uint8Array> {
    const { heapMb, milliseconds } = this.limits;
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.thread, {
        workerData: { paper, format },
        resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
      });
      const fail = (failure: PressFailure) => {
        clearTimeout(bell);
        void worker.terminate();
        reject(failure);
      };
      const bell = setTimeout(
        () => fail(new PressFailure('documents.tooLarge', `not printed in ${milliseconds} ms`, true)),
        milliseconds,
      );
      worker.on('message', (message: PressMessage) => {
        if ('percent' in message) return tell(message.percent);
        clearTimeout(bell);
        resolve(message.bytes);
      });
      worker.on('error', (error: Error & { code?: string }) =>
        fail(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new PressFailure('documents.tooLarge', error.message, true)
            : new PressFailure('documents.notMade', error.message),
        ),
      );
      worker.on('exit', (code) => fail(new PressFailure('documents.notMade', `the press ended with ${code}`)));
    });
  }
}
