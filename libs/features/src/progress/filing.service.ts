import type { Author, SqlTx } from '#database/unit-of-work.js';
import type { Month } from '#domain/calendar/day.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FiguresGiven } from './filing-content.js';
import { ProgressService, type StepResult } from './progress.service.js';

export interface RowGiven extends FiguresGiven {
  targetId?: number;
  code?: string;
  version?: number;
}

export interface RowResult {
  targetId: number | null;
  code: string | null;
  done: StepResult | null;
  refusal: Refusal | null;
}

export interface StepGiven {
  targetId: number;
  period: Month;
  version?: number;
  /** Verifying what the data owner has otherwise: why it stands. */
  reason?: string;
}

/** A unit's whole month in one call: each row is a transaction of its own, good rows are kept, bad rows explained. */
@Injectable()
export class FilingService {
  constructor(
    private readonly progress: ProgressService,
    private readonly dataSource: DataSource,
  ) {}

  async file(actor: Actor, author: Author, period: Month, rows: RowGiven[], submit: boolean): Promise<RowResult[]> {
    const each = ofManyTransactions(author);
    const ids = await this.idsByCode(actor, period, rows);
    const results: RowResult[] = [];
    const seen = new Set<number>();
    for (const { targetId: given, code = null, version, ...figures } of rows) {
      const targetId = given ?? ids.get(code ?? '') ?? null;
      results.push(
        await this.answer(targetId, code, () => {
          if (targetId === null) throw new Refusal('notFound', 'targets.notFound');
          if (seen.has(targetId)) throw new Refusal('invalid', 'progress.rowTwice');
          seen.add(targetId);
          return this.progress.file(actor, each, targetId, period, figures, version ?? null, submit);
        }),
      );
    }
    return results;
  }

  /** Drafts of a month within the caller's transaction: all that are written are committed with it, or none. */
  async draftWithin(tx: SqlTx, actor: Actor, period: Month, rows: (RowGiven & { targetId: number })[]): Promise<RowResult[]> {
    const results = new Map<number, RowResult>();
    // In one order, whoever writes: two batches that meet wait for each other and do not deadlock.
    for (const { targetId, code = null, version, ...figures } of rows.toSorted((a, b) => a.targetId - b.targetId))
      results.set(targetId, await this.answer(targetId, code, () => this.progress.draftWithin(tx, actor, targetId, period, figures, version ?? null)));
    return rows.map(({ targetId }) => results.get(targetId)!);
  }

  /** The same step on many figures: a head signs a month, a verifier a list. */
  async step(actor: Actor, author: Author, verb: 'submit' | 'endorse' | 'verify', items: StepGiven[]): Promise<RowResult[]> {
    const each = ofManyTransactions(author);
    const results: RowResult[] = [];
    for (const { targetId, period, version, reason } of items) {
      results.push(await this.answer(targetId, null, () => this.progress[verb](actor, each, targetId, period, version ?? null, reason)));
    }
    return results;
  }

  private async answer(targetId: number | null, code: string | null, work: () => Promise<StepResult>): Promise<RowResult> {
    try {
      return { targetId, code, done: await work(), refusal: null };
    } catch (error) {
      // A row's own mistake is its answer; a sick database is everybody's.
      if (error instanceof Refusal && error.kind !== 'unavailable') return { targetId, code, done: null, refusal: error };
      throw error;
    }
  }

  private async idsByCode(actor: Actor, period: Month, rows: RowGiven[]): Promise<Map<string, number>> {
    const codes = rows.flatMap((row) => (row.targetId === undefined && row.code !== undefined && CODE.test(row.code) ? [row.code] : []));
    if (codes.length === 0) return new Map();
    const found = await this.dataSource.query<{ id: number; code: string }[]>(
      'SELECT id, code FROM targets WHERE zoneId = ? AND year = ? AND code IN (?)',
      [actor.zoneId, Number(period.slice(0, 4)), codes],
    );
    return new Map(found.map(({ id, code }) => [code, id]));
  }
}

/** Codes are kept in ASCII; a name pasted into the code's column is simply no code. */
const CODE = /^[\x21-\x7e]{1,24}$/;

/** An interrupted batch is sent again as a whole: its rows know by their versions what is there, the key does not. */
const ofManyTransactions = (author: Author): Author => ({ ...author, idempotencyKey: null });
