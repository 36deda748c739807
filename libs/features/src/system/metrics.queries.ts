import { readWorkerHealth } from '../journal/worker-health.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface Metric {
  name: string;
  help: string;
  samples: { labels: Record<string, string>; value: number }[];
}

interface Counted {
  label: string;
  zoneId?: number;
  n: number;
}

/** What an operator's graphs need: lag, queues, mails, lights, and how long the calendar still reaches. */
@Injectable()
export class MetricsQueries {
  constructor(private readonly dataSource: DataSource) {}

  async read(): Promise<Metric[]> {
    const [health, mails, reminders, lights, calendar] = await Promise.all([
      readWorkerHealth(this.dataSource),
      this.counted('SELECT state AS label, COUNT(*) AS n FROM mails GROUP BY state'),
      this.counted('SELECT state AS label, COUNT(*) AS n FROM reminders GROUP BY state'),
      this.counted(
        `SELECT a.zoneId, a.light AS label, COUNT(*) AS n FROM assessments a
           JOIN (SELECT zoneId, MAX(month) AS month FROM assessments WHERE isCurrent = 1 GROUP BY zoneId) latest ON latest.zoneId = a.zoneId AND latest.month = a.month
          WHERE a.isCurrent = 1 GROUP BY a.zoneId, a.light`,
      ),
      this.dataSource.query<{ year: number | null }[]>("SELECT MAX(YEAR(day)) AS year FROM calendar_days WHERE zoneId = 0 AND kind = 'holiday'"),
    ]);
    const one = (name: string, help: string, value: number): Metric => ({ name, help, samples: [{ labels: {}, value }] });
    const many = (name: string, help: string, label: string, rows: Counted[]): Metric => ({
      name,
      help,
      samples: rows.map((row) => ({ labels: { ...(row.zoneId === undefined ? {} : { zone: String(row.zoneId) }), [label]: row.label }, value: Number(row.n) })),
    });
    return [
      one('jiannuo_worker_heartbeat_age_seconds', 'Seconds since the worker last reported; -1 if it never did', health.worker.ageSeconds ?? -1),
      one('jiannuo_redis_up', 'Whether the worker reaches Redis', health.redis.ok ? 1 : 0),
      one('jiannuo_journal_waiting', 'Journal entries not yet reacted to', health.journal.waiting),
      one('jiannuo_journal_oldest_seconds', 'Age of the oldest of them', health.journal.oldestSeconds),
      one('jiannuo_schedules_late', 'Scheduled jobs that have not ended in time', health.schedules.late.length),
      many('jiannuo_mails', 'Mails by state', 'state', mails),
      many('jiannuo_reminders', 'Reminders by state', 'state', reminders),
      many('jiannuo_lights', 'Targets by light in the latest month of each zone', 'light', lights),
      one('jiannuo_calendar_years_left', 'Years after this one whose holiday notice is in the calendar', (calendar[0]?.year ?? 0) - new Date().getUTCFullYear()),
    ];
  }

  private counted(sql: string): Promise<Counted[]> {
    return this.dataSource.query<Counted[]>(sql);
  }
}
