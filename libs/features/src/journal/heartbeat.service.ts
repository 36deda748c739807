import { fromJson } from '#database/columns.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RelayService } from './relay.service.js';
import { HEARTBEAT, type SweepRun, type WorkerReport } from './worker-health.js';

/** What only the worker's process knows. */
export interface ProcessReport extends Pick<WorkerReport, 'startedAt' | 'redis' | 'memoryMb'> {
  sweeps: Record<string, SweepRun>;
  /** Which of the sweeps, as all workers together have run them, are late. */
  late: (sweeps: Record<string, SweepRun>) => string[];
}

/** Writes the worker's pulse. Two workers share the row: of each sweep it keeps the later run. */
@Injectable()
export class HeartbeatService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly relay: RelayService,
  ) {}

  async beat({ late, ...own }: ProcessReport): Promise<WorkerReport> {
    const [journal, mail] = [await this.relay.lag(), await this.mail()];
    return this.dataSource.transaction(async (em) => {
      const [row] = await em.query<{ report: unknown }[]>('SELECT report FROM heartbeats WHERE name = ? FOR UPDATE', [HEARTBEAT]);
      const sweeps = laterOf(row ? fromJson<WorkerReport>(row.report).sweeps : {}, own.sweeps);
      const report: WorkerReport = { ...own, mail, journal, sweeps, lateSweeps: late(sweeps) };
      await em.query('INSERT INTO heartbeats (name, at, report) VALUES (?,?,?) ON DUPLICATE KEY UPDATE at = VALUES(at), report = VALUES(report)', [
        HEARTBEAT, new Date(), JSON.stringify(report),
      ]);
      return report;
    });
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
