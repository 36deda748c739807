import type { Logger } from 'pino';

/** Calls `work` again `everyMs` after it ended: never twice at once, and a failure only costs its own turn. */
export class Ticker {
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();
  private lastProblem = '';

  constructor(
    private readonly name: string,
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
    private readonly logger: Logger,
  ) {}

  start(): this {
    this.running = this.turn();
    return this;
  }

  async stop(withinMs = 5_000): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await Promise.race([this.running, new Promise((resolve) => setTimeout(resolve, withinMs).unref())]);
  }

  private async turn(): Promise<void> {
    try {
      await this.work();
      this.lastProblem = '';
    } catch (error) {
      const problem = (error as Error).message;
      // Every second the same line would bury everything else.
      if (problem !== this.lastProblem) this.logger.warn({ tick: this.name, err: error }, 'tick failed');
      this.lastProblem = problem;
    }
    if (this.stopped) return;
    this.timer = setTimeout(() => (this.running = this.turn()), this.everyMs);
  }
}
