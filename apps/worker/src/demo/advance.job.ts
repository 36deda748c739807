import { ReactionService } from '#features/journal/reaction.service.js';
import { RelayService } from '#features/journal/relay.service.js';
import { ClockWalkService, type Walk } from '#features/system/clock-walk.service.js';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { SweepJob } from '../assessment/sweep.job.js';
import type { Job } from '../job.js';
import { PrepareJob } from '../meetings/prepare.job.js';
import { ComposeJob } from '../reminders/compose.job.js';
import { RaiseJob } from '../reminders/raise.job.js';
import { SendJob } from '../reminders/send.job.js';
import { DEMO_SCRIPT, type DemoScript } from './demo-script.js';

const BATCH = 50;
const DRAIN_PATIENCE_MS = 60_000;
const RENEW_MS = 5_000;
/** So many failures at one instant are no accident. */
const MOST_FAILURES = 5;

/**
 * Walks the demo's clock to where it was asked to go, stopping at every due instant in order: mails go out at their
 * hour, lights change at theirs, and nothing is late. Everything happens in this process, without the queues. A killed
 * walk is taken up at the instant it had reached; that instant's work is done again, and finds nothing left to do.
 */
@Injectable()
export class AdvanceJob {
  private readonly owner = randomUUID();
  private failures = 0;

  constructor(
    private readonly walks: ClockWalkService,
    private readonly relay: RelayService,
    private readonly reactions: ReactionService,
    private readonly assess: SweepJob,
    private readonly prepare: PrepareJob,
    private readonly raise: RaiseJob,
    private readonly compose: ComposeJob,
    private readonly send: SendJob,
    @Optional() @Inject(DEMO_SCRIPT) private readonly script: DemoScript | null = null,
  ) {}

  /** One look: walks all the way if an advance was asked for and nobody else walks. */
  async run(): Promise<void> {
    const walk = await this.walks.current();
    if (!walk || !(await this.walks.lease(this.owner))) return;
    const renewing = setInterval(() => void this.walks.lease(this.owner).catch(() => false), RENEW_MS);
    try {
      await this.walk(walk);
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      if (this.failures >= MOST_FAILURES) {
        this.failures = 0;
        await this.walks.fail((error as Error).message);
      }
      throw error;
    } finally {
      clearInterval(renewing);
      await this.walks.leave(this.owner);
    }
  }

  private async walk(walk: Walk): Promise<void> {
    let { now, stepsDone } = walk;
    await this.workAt(now);
    for (;;) {
      const ahead = await this.instants({ ...walk, now });
      const [next] = ahead;
      if (!next) return this.walks.arrive();
      if (!(await this.walks.lease(this.owner))) return;
      stepsDone += 1;
      if (!(await this.walks.step(now, next, stepsDone, stepsDone + ahead.length - 1))) return;
      now = next;
      await this.workAt(now);
    }
  }

  private async instants(walk: Walk): Promise<Date[]> {
    const own = await this.walks.instants(walk);
    const acts = (await this.script?.instants(walk.now, walk.until)) ?? [];
    const times = new Set([...own, ...acts].map((at) => at.getTime()));
    return [...times].sort((a, b) => a - b).map((at) => new Date(at));
  }

  /** Everything that is due now, in the order of the river. */
  private async workAt(now: Date): Promise<void> {
    await this.script?.playScript(now);
    await this.drain();
    const sweeps: Job[] = [this.assess, this.prepare];
    for (const sweep of sweeps) {
      await sweep.run({});
      await this.drain();
    }
    for (const step of [this.raise, this.compose, this.send]) await step.run({});
  }

  /** Until nothing is left undelivered. What a running relay holds in a queue comes back within its lease. */
  private async drain(): Promise<void> {
    for (const patience = Date.now() + DRAIN_PATIENCE_MS; ; ) {
      const ids = await this.relay.claim(BATCH);
      await this.reactions.run(ids);
      if (ids.length > 0) continue;
      const { waiting, failing } = await this.relay.lag();
      // A poisoned entry is the health page's business; a demo does not stop for it.
      if (waiting - failing <= 0 || Date.now() > patience) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
