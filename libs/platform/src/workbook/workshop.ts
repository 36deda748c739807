import { Refusal, type RefusalKind } from '#domain/refusal.js';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** What a thread answers: its result, or the refusal it ran into (classes do not travel between threads). */
type Answer<T> = { ok: true; result: T } | { ok: false; refusal: { kind: RefusalKind; code: string; params: Record<string, string> } | null; text: string };

export interface WorkshopLimits {
  /** Jobs that may wait while one is at work; one more is told to come back. */
  waiting: number;
  memoryMb: number;
  seconds: number;
}

const LIMITS: WorkshopLimits = { waiting: 4, memoryMb: 384, seconds: 60 };

/**
 * Heavy work on files, one job at a time, each in a thread of its own with a bounded heap and a bounded time: whatever a file does to
 * a library, the API goes on answering.
 */
export class Workshop {
  private line: Promise<unknown> = Promise.resolve();
  private queued = 0;

  constructor(
    private readonly thread: URL,
    private readonly limits: WorkshopLimits = LIMITS,
  ) {}

  /** @throws Refusal unavailable `workbook.busy`; invalid `workbook.tooHeavy`; whatever the job refuses */
  async run<T>(job: unknown): Promise<T> {
    if (this.queued > this.limits.waiting) throw new Refusal('unavailable', 'workbook.busy', { retryAfterSeconds: 10 });
    this.queued++;
    const turn = this.line.then(() => this.work<T>(job));
    this.line = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.queued--;
    }
  }

  private work<T>(job: unknown): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const worker = new Worker(builtFile(this.thread), { workerData: job, resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb }, execArgv: [] });
      let done = false;
      const end = (settle: () => void) => {
        if (done) return;
        done = true;
        clearTimeout(bell);
        void worker.terminate();
        settle();
      };
      const bell = setTimeout(() => end(() => reject(new Refusal('invalid', 'workbook.tooHeavy'))), this.limits.seconds * 1000);
      worker.on('message', (answer: Answer<T>) => end(() => (answer.ok ? resolve(answer.result) : reject(failureOf(answer)))));
      worker.on('error', (error: Error & { code?: string }) => end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('invalid', 'workbook.tooHeavy') : error)));
      worker.on('exit', (code) => end(() => reject(new Error(`workbook thread ended with ${code}`))));
    });
  }
}

/** The other end: what a thread's file does with its one job. */
export function workOn<J, R>(work: (job: J) => Promise<R>): void {
  if (!parentPort) return;
  const port = parentPort;
  work(workerData as J).then(
    (result) => port.postMessage({ ok: true, result } satisfies Answer<R>),
    (error: unknown) =>
      port.postMessage({
        ok: false,
        refusal: error instanceof Refusal ? { kind: error.kind, code: error.code, params: error.params } : null,
        text: error instanceof Error ? (error.stack ?? error.message) : String(error),
      } satisfies Answer<R>),
  );
}

const failureOf = ({ refusal, text }: Extract<Answer<never>, { ok: false }>): Error => (refusal ? new Refusal(refusal.kind, refusal.code, { params: refusal.params }) : new Error(text));

/** A thread starts from a file that Node can run; whoever runs the sources (a test) finds it in the build beside them. */
function builtFile(thread: URL): string {
  const path = fileURLToPath(thread);
  return existsSync(path) ? path : path.replace('/libs/', '/dist/libs/');
}
