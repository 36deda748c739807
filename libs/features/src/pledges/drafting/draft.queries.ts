import { fromJson } from '#database/columns.js';
import type { CommentAnswer } from '#database/entities/pledges/line-comment.entity.js';
import type { Actor } from '#domain/people/actor.js';
import { mayDo } from '#domain/people/actor.js';
import { readPledgeContent, type PledgeContent } from '#domain/pledges/pledge-content.js';
import { missingIn } from '#domain/pledges/pledge-completeness.js';
import { differencesOf, type PledgeDifferences } from '#domain/pledges/pledge-differences.js';
import type { PledgeVerb } from '#domain/pledges/pledge.lifecycle.js';
import { allowedOnPledge, mayReadPledge } from '#domain/pledges/pledge.policy.js';
import { Refusal, type FieldProblem } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lineOf, parsedLine, type LineInput, type LineRow } from './line-input.js';
import { pledgeRecordOf, workOn, type PledgeInWork } from './pledge-record.js';
import type { PledgeRow } from './pledge-row.js';
import { hashOf } from './pledge-text.js';

export interface DraftLine extends LineInput {
  id: number;
  revision: number;
  targetId: number | null;
  missing: FieldProblem[];
}

export interface CommentRow {
  id: number;
  round: number;
  code: string | null;
  text: string;
  saidByName: string;
  saidByNameEn: string | null;
  saidForName: string | null;
  saidForNameEn: string | null;
  saidAt: Date;
  answer: CommentAnswer | null;
  answerText: string | null;
  answeredByName: string | null;
  answeredByNameEn: string | null;
  answeredAt: Date | null;
  revision: number;
}

/** A text that was kept: `r2` the second round, `v1` the first signed version, `now` the one being worked on. */
export interface TextRef {
  ref: string;
  at: Date | null;
  hash: string;
}

export interface Draft extends PledgeInWork {
  hash: string;
  lines: DraftLine[];
  comments: CommentRow[];
  texts: TextRef[];
  allowed: PledgeVerb[];
}

/** One pledge as it is worked on: its lines, what was said of them, what was kept of it. */
@Injectable()
export class DraftQueries {
  constructor(private readonly dataSource: DataSource) {}

  async read(actor: Actor, id: number): Promise<Draft> {
    const work = await this.inWork(actor, id);
    const [lines, comments, texts] = await Promise.all([this.lines(work), this.comments(id), this.texts(id)]);
    const hash = hashOf(work.content);
    return {
      ...work,
      hash,
      lines,
      comments,
      texts: [...texts, { ref: 'now', at: null, hash }],
      allowed: allowedOnPledge(actor, work.row, work.progress),
    };
  }

  /** @throws Refusal notFound for a text that was never kept */
  async differences(actor: Actor, id: number, from?: string, to = 'now'): Promise<PledgeDifferences> {
    const work = await this.inWork(actor, id);
    const [before, after] = [
      await this.text(work, from ?? (await this.texts(id)).at(-1)?.ref ?? 'now'),
      await this.text(work, to),
    ];
    return differencesOf(before, after);
  }

  private async inWork(actor: Actor, id: number): Promise<PledgeInWork> {
    const [found] = await this.dataSource.query<PledgeRow[]>('SELECT * FROM pledges WHERE id = ? AND zoneId = ?', [
      id,
      actor.zoneId,
    ]);
    if (!found || !(mayReadPledge(actor, found).ok || mayDo(actor, 'pledges.draft')))
      throw new Refusal('notFound', 'pledges.notFound');
    return workOn(this.dataSource, pledgeRecordOf(found));
  }

  private async lines({ row, content }: PledgeInWork): Promise<DraftLine[]> {
    const rows = await this.dataSource.query<LineRow[]>('SELECT * FROM pledge_lines WHERE pledgeId = ? ORDER BY sort, id', [
      row.id,
    ]);
    const texts = new Map(content.targets.map((target) => [target.code, target]));
    return rows.map((one) => {
      const line = lineOf(parsedLine(one));
      const text = texts.get(one.code);
      return { ...line, id: one.id, revision: one.revision, targetId: one.targetId, missing: text ? missingIn(text) : [] };
    });
  }

  private comments(pledgeId: number): Promise<CommentRow[]> {
    return this.dataSource.query<CommentRow[]>(
      `SELECT c.id, c.round, c.code, c.text, s.name AS saidByName, s.nameEn AS saidByNameEn, f.name AS saidForName, f.nameEn AS saidForNameEn, c.saidAt, c.answer, c.answerText, a.name AS answeredByName, a.nameEn AS answeredByNameEn, c.answeredAt, c.revision
         FROM line_comments c JOIN people s ON s.id = c.saidBy LEFT JOIN people f ON f.id = c.saidFor LEFT JOIN people a ON a.id = c.answeredBy
        WHERE c.pledgeId = ? ORDER BY c.id`,
      [pledgeId],
    );
  }

  texts(pledgeId: number): Promise<TextRef[]> {
    return this.dataSource.query<TextRef[]>(
      `SELECT CONCAT('r', round) AS ref, sentAt AS at, contentHash AS hash FROM pledge_rounds WHERE pledgeId = ?
       UNION ALL SELECT CONCAT('v', version), frozenAt, contentHash FROM pledge_versions WHERE pledgeId = ? ORDER BY at, ref`,
      [pledgeId, pledgeId],
    );
  }

  private async text(work: PledgeInWork, ref: string): Promise<PledgeContent> {
    if (ref === 'now') return work.content;
    const [kind, number] = [ref[0], Number(ref.slice(1))];
    const sql =
      kind === 'r'
        ? 'SELECT content FROM pledge_rounds WHERE pledgeId = ? AND round = ?'
        : 'SELECT content FROM pledge_versions WHERE pledgeId = ? AND version = ?';
    const [kept] = await this.dataSource.query<{ content: unknown }[]>(sql, [work.row.id, number]);
    if (!kept) throw new Refusal('notFound', 'pledges.versionNotFound');
    return readPledgeContent(fromJson(kept.content), number);
  }
}
