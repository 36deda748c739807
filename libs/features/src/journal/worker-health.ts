import { fromJson } from '#database/columns.js';
import type { DataSource } from 'typeorm';
import type { JournalLag } from './relay.service.js';

export interface SweepRun {
  /** ISO 8601, real time. */
  at: string;
  ms: number;
  problem: string | null;
}

/** What the worker writes into its heartbeat row every few seconds. */
export interface WorkerReport {
  startedAt: string;
  redis: 'ok' | 'away' | 'evicts';
  /** `mostAttempts`: of the mails that wait; many mean that the mail server refuses, or that it is away. */
  mail: { waiting: number; failed: number; mostAttempts: number; problem: string | null };
  journal: JournalLag;
  sweeps: Record<string, SweepRun>;
  /** Sweeps that have not ended well for much longer than their interval. */
  lateSweeps: string[];
  memoryMb: number;
}

export interface PartHealth {
  ok: boolean;
  /** A code for the health page's words; null when all is well. */
  problem: string | null;
}

export interface WorkerHealth {
  worker: PartHealth & { ageSeconds: number | null };
  redis: PartHealth;
  mail: PartHealth & { waiting: number };
  journal: PartHealth & JournalLag;
  schedules: PartHealth & { late: string[] };
}

export const HEARTBEAT = 'worker';
/** Six beats missed. */
const SILENT_AFTER_S = 30;
/** By the sender's backoff about a quarter of an hour. */
const STUCK_AFTER_ATTEMPTS = 5;

const part = (problem: string | null): PartHealth => ({ ok: problem === null, problem });

/** How the worker is, from its heartbeat row. Silence is sick: then nothing else it last said is believed. */
export async function readWorkerHealth(dataSource: DataSource): Promise<WorkerHealth> {
  const [row] = await dataSource.query<{ at: Date; report: unknown }[]>('SELECT at, report FROM heartbeats WHERE name = ?', [HEARTBEAT]);
  const report = row ? fromJson<WorkerReport>(row.report) : null;
  const ageSeconds = row ? Math.max(0, Math.floor((Date.now() - row.at.getTime()) / 1000)) : null;
  const silent = ageSeconds === null ? 'health.workerNeverSeen' : ageSeconds > SILENT_AFTER_S ? 'health.workerSilent' : null;
  const lag = report?.journal ?? { waiting: 0, failing: 0, oldestSeconds: 0, sick: false };
  const late = report?.lateSweeps ?? [];
  const mail = report?.mail ?? { waiting: 0, failed: 0, mostAttempts: 0, problem: null };
  return {
    worker: { ...part(silent), ageSeconds },
    redis: part(silent ?? (report!.redis === 'ok' ? null : report!.redis === 'away' ? 'health.redisAway' : 'health.redisEvicts')),
    mail: { ...part(silent ?? (mail.mostAttempts >= STUCK_AFTER_ATTEMPTS ? 'health.mailStuck' : null)), waiting: mail.waiting },
    journal: { ...part(silent ?? (lag.sick ? 'health.journalStuck' : null)), ...lag },
    schedules: { ...part(silent ?? (late.length > 0 ? 'health.sweepsLate' : null)), late },
  };
}
