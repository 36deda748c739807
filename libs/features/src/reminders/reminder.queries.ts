import { fromJson } from '#database/columns.js';
import type { MailState } from '#database/entities/reminders/mail.entity.js';
import type { ReminderState } from '#database/entities/reminders/reminder.entity.js';
import { mayDo, type Actor } from '#domain/people/actor.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReminderContent } from './reminder-content.js';

export interface ReminderFilter {
  personId?: number;
  state?: ReminderState;
  rule?: string;
  /** Rows with a lower id than this. */
  before?: number;
  limit: number;
}

export interface ReminderRow {
  id: number;
  rule: string;
  subject: string;
  personId: number;
  personName: string;
  personNameEn: string | null;
  onBehalfOf: number | null;
  onBehalfOfName: string | null;
  onBehalfOfNameEn: string | null;
  dueOn: string;
  dueAt: Date;
  state: ReminderState;
  late: boolean;
  carriedOver: boolean;
  asked: boolean;
  settledAt: Date | null;
  dropReason: string | null;
  params: Record<string, string>;
  path: string;
  mail: { id: number; state: MailState; messageId: string; sentAt: Date | null; attempts: number; problem: string | null } | null;
}

type Raw = Omit<ReminderRow, 'params' | 'path' | 'mail' | 'asked'> & {
  content: unknown; mailId: number | null; mailState: MailState; messageId: string; sentAt: Date | null; attempts: number; problem: string | null;
};

/** The reminder ledger: own for everybody, the zone's for those who may read it. Newest first. */
@Injectable()
export class ReminderQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One row more than asked for tells that there is a next page. */
  async list(actor: Actor, filter: ReminderFilter): Promise<ReminderRow[]> {
    const where = ['r.zoneId = ?'];
    const values: unknown[] = [actor.zoneId];
    const narrow = (sql: string, value: unknown) => {
      if (value === undefined) return;
      where.push(sql);
      values.push(value);
    };
    narrow('r.personId = ?', mayDo(actor, 'reminders.read') ? filter.personId : actor.personId);
    narrow('r.state = ?', filter.state);
    narrow('r.rule = ?', filter.rule);
    narrow('r.id < ?', filter.before);
    const rows = await this.dataSource.query<Raw[]>(
      `SELECT r.id, r.rule, r.subject, r.personId, p.name AS personName, p.nameEn AS personNameEn, r.onBehalfOf, b.name AS onBehalfOfName, b.nameEn AS onBehalfOfNameEn, r.dueOn, r.dueAt, r.state, r.late, r.carriedOver,
              r.settledAt, r.dropReason, r.content, r.mailId, m.state AS mailState, m.messageId, m.sentAt, m.attempts, m.problem
         FROM reminders r JOIN people p ON p.id = r.personId LEFT JOIN people b ON b.id = r.onBehalfOf LEFT JOIN mails m ON m.id = r.mailId
        WHERE ${where.join(' AND ')} ORDER BY r.id DESC LIMIT ?`,
      [...values, filter.limit + 1],
    );
    return rows.map(present);
  }
}

function present({ content, mailId, mailState, messageId, sentAt, attempts, problem, ...row }: Raw): ReminderRow {
  const { params, path, asked } = fromJson<ReminderContent>(content);
  return {
    ...row,
    id: Number(row.id),
    late: Boolean(row.late),
    carriedOver: Boolean(row.carriedOver),
    asked: asked ?? false,
    params,
    path,
    mail: mailId === null ? null : { id: Number(mailId), state: mailState, messageId, sentAt, attempts, problem },
  };
}
