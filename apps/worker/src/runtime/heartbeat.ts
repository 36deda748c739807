import { fromJson } from '#database/columns.js';
import type { RelayService } from '#features/journal/relay.service.js';
import { HEARTBEAT, type SweepRun, type WorkerReport } from '#features/journal/worker-health.js';
import type { DataSource } from 'typeorm';
import { TIMETABLE, type Scheduled } from '../timetable.js';
import type { Pulse } from './pulse.js';
import { redisProblem } from './redis.js';
import type { Queues } from './queues.js';

/** A line of the timetable by cron turns daily; anything else may miss a few turns before it is called late. */
const graceMs = (line: Scheduled) => ('cron' in line ? 26 * 3_600_000 : line.everySeconds * 3_000 + 120_000);

/** Writes the worker's pulse. Two workers share the row: each sweep keeps the later of its last runs. */
export class Heartbeat {
  private readonly startedAt = new Date();

  constructor(
    private readonly dataSource: DataSource,
    private readonly relay: RelayService,
    private readonly queues: Queues,
    private readonly pulse: Pulse,
  ) {}

  async beat(): Promise<void> {
    const [redis, journal, mail] = [await redisProblem(this.queues.redis), await this.relay.lag(), await this.mail()];
    await this.dataSource.transaction(async (em) => {
      const [row] = await em.query<{ report: unknown }[]>('SELECT report FROM heartbeats WHERE name = ? FOR UPDATE', [HEARTBEAT]);
      const before = row ? fromJson<WorkerReport>(row.report).sweeps : {};
      const sweeps = laterOf(before, this.pulse.runs as Record<string, SweepRun>);
      const report: WorkerReport = {
        startedAt: this.startedAt.toISOString(),
        redis: redis ?? 'ok',
        mail,
        journal,
        sweeps,
        lateSweeps: this.late(sweeps),
        memoryMb: Math.round(process.memoryUsage.rss() / 1_048_576),
      };
      await em.query('INSERT INTO heartbeats (name, at, report) VALUES (?,?,?) ON DUPLICATE KEY UPDATE at = VALUES(at), report = VALUES(report)', [
        HEARTBEAT, new Date(), JSON.stringify(report),
      ]);
    });
  }

  private late(sweeps: Record<string, SweepRun>): string[] {
    return TIMETABLE.filter((line) => {
      const since = Math.max(Date.parse(sweeps[line.job]?.at ?? '') || 0, this.startedAt.getTime());
      return Date.now() - since > graceMs(line);
    }).map((line) => line.job);
  }

  private async mail(): Promise<WorkerReport['mail']> {
    const rows = await this.dataSource.query<{ state: string; mails: string; attempts: number; problem: string | null }[]>(
      `SELECT state, COUNT(*) AS mails, MAX(attempts) AS attempts, MAX(problem) AS problem FROM mails
        WHERE state IN ('pending','sending','failed') GROUP BY state`,
    );
    const waiting = rows.filter((row) => row.state !== 'failed');
    return {
      waiting: waiting.reduce((sum, row) => sum + Number(row.mails), 0),
      failed: Number(rows.find((row) => row.state === 'failed')?.mails ?? 0),
      mostAttempts: Math.max(0, ...waiting.map((row) => row.attempts)),
      problem: waiting.find((row) => row.problem)?.problem ?? null,
    };
  }
}

function laterOf(before: Record<string, SweepRun>, own: Record<string, SweepRun>): Record<string, SweepRun> {
  const merged = { ...before };
  for (const [job, run] of Object.entries(own)) if (!merged[job] || merged[job].at < run.at) merged[job] = run;
  return merged;
}
