import { fromJson } from '#database/columns.js';
import type { Actor } from '#domain/people/actor.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface JournalFilter {
  subject?: string;
  actorId?: number;
  type?: string;
  /** Business time, this instant included. */
  after?: Date;
  /** Entries with a lower id than this. */
  before?: number;
}

export interface JournalRow {
  id: number;
  type: string;
  subject: string;
  actorId: number | null;
  actorName: string | null;
  actorNameEn: string | null;
  onBehalfOf: number | null;
  onBehalfOfName: string | null;
  onBehalfOfNameEn: string | null;
  at: Date;
  recordedAt: Date;
  data: Record<string, unknown>;
  requestId: string | null;
  /** Covered by a seal of the hash chain. */
  sealed: boolean;
}

/** The audit trail of the actor's own zone, newest first. */
@Injectable()
export class JournalQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Pick<Actor, 'zoneId'>, filter: JournalFilter, limit: number): Promise<JournalRow[]> {
    const where = ['j.zoneId = ?'];
    const values: unknown[] = [actor.zoneId];
    const narrow = (sql: string, value: unknown) => {
      if (value === undefined) return;
      where.push(sql);
      values.push(value);
    };
    narrow('j.subject IN (?)', await this.subjectsOf(filter.subject));
    narrow('j.actorId = ?', filter.actorId);
    narrow('j.type = ?', filter.type);
    narrow('j.at >= ?', filter.after);
    narrow('j.id < ?', filter.before);
    const rows = await this.dataSource.query<JournalRow[]>(
      `SELECT j.id, j.type, j.subject, j.actorId, a.name AS actorName, a.nameEn AS actorNameEn, j.onBehalfOf, b.name AS onBehalfOfName, b.nameEn AS onBehalfOfNameEn, j.at, j.recordedAt, j.data, j.requestId,
              j.id <= COALESCE((SELECT MAX(toEntryId) FROM journal_seals), 0) AS sealed
         FROM journal_entries j LEFT JOIN people a ON a.id = j.actorId LEFT JOIN people b ON b.id = j.onBehalfOf
        WHERE ${where.join(' AND ')} ORDER BY j.id DESC LIMIT ?`,
      [...values, limit],
    );
    return rows.map((row) => ({ ...row, id: Number(row.id), data: fromJson(row.data), sealed: Boolean(Number(row.sealed)) }));
  }

  /** All that the filter finds, page by page: an export of years never lies in memory as a whole. */
  async *all(actor: Pick<Actor, 'zoneId'>, filter: JournalFilter, page = 1_000): AsyncGenerator<JournalRow[]> {
    for (let before = filter.before; ; ) {
      const rows = await this.list(actor, { ...filter, before }, page);
      if (rows.length > 0) yield rows;
      if (rows.length < page) return;
      before = rows.at(-1)!.id;
    }
  }

  /** A target's journal is that of its submissions and flags too. */
  private async subjectsOf(subject: string | undefined): Promise<string[] | undefined> {
    const [, target] = /^target:(\d+)$/.exec(subject ?? '') ?? [];
    if (!subject || !target) return subject ? [subject] : undefined;
    const rows = await this.dataSource.query<{ subject: string }[]>(
      "SELECT CONCAT('submission:', id) AS subject FROM submissions WHERE targetId = ? UNION ALL SELECT CONCAT('flag:', id) FROM flags WHERE targetId = ?",
      [target, target],
    );
    return [subject, ...rows.map((row) => row.subject)];
  }
}
