import { problemOf } from '#domain/language/problem.js';
import { readWorkerHealth, type PartHealth } from '#features/journal/worker-health.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface PartReport {
  state: 'well' | 'sick';
  /** What is wrong, in words. */
  problem: string | null;
}

export interface HealthReport {
  status: 'well' | 'sick';
  database: PartReport;
  worker: PartReport & { ageSeconds: number | null };
  redis: PartReport;
  mail: PartReport & { waiting: number };
  journal: PartReport & { waiting: number; oldestSeconds: number };
  schedules: PartReport & { late: string[] };
  calendar: PartReport & { lastYear: number | null };
}

/** A database that does not answer within this time is sick. */
const PATIENCE_MS = 3_000;

/** How the system is, part by part. The worker speaks for itself through its heartbeat row. */
@Injectable()
export class HealthReader {
  constructor(private readonly dataSource: DataSource) {}

  async read(): Promise<HealthReport> {
    try {
      const [health, lastYear] = await inTime(Promise.all([readWorkerHealth(this.dataSource), this.lastNoticedYear()]));
      const { worker, redis, mail, journal, schedules } = health;
      const calendar = part(lastYear !== null && lastYear >= new Date().getUTCFullYear() ? null : 'health.calendarEnds');
      const parts = [worker, redis, mail, journal, schedules];
      return {
        status: parts.every(({ ok }) => ok) ? 'well' : 'sick',
        database: part(null),
        worker: { ...shown(worker), ageSeconds: worker.ageSeconds },
        redis: shown(redis),
        mail: { ...shown(mail), waiting: mail.waiting },
        journal: { ...shown(journal), waiting: journal.waiting, oldestSeconds: journal.oldestSeconds },
        schedules: { ...shown(schedules), late: schedules.late },
        calendar: { ...calendar, lastYear },
      };
    } catch {
      const unknown = part('health.unknown');
      return {
        status: 'sick',
        database: part('health.databaseAway'),
        worker: { ...unknown, ageSeconds: null },
        redis: unknown,
        mail: { ...unknown, waiting: 0 },
        journal: { ...unknown, waiting: 0, oldestSeconds: 0 },
        schedules: { ...unknown, late: [] },
        calendar: { ...unknown, lastYear: null },
      };
    }
  }

  private async lastNoticedYear(): Promise<number | null> {
    const [row] = await this.dataSource.query<{ day: string | null }[]>("SELECT MAX(day) AS day FROM calendar_days WHERE zoneId = 0 AND kind = 'holiday'");
    return row?.day ? Number(String(row.day).slice(0, 4)) : null;
  }
}

const part = (code: string | null): PartReport => {
  if (code === null) return { state: 'well', problem: null };
  const { title, detail } = problemOf(code, {}, 'zh');
  return { state: 'sick', problem: `${title}：${detail}` };
};
const shown = ({ problem }: PartHealth): PartReport => part(problem);

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
