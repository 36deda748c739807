import { fromJson } from '#database/columns.js';
import { type Tx, UnitOfWork } from '#database/unit-of-work.js';
import type { Events, ReactingType } from '#domain/events.js';
import { Inject, Injectable } from '@nestjs/common';
import { groupedBy } from '../grouping.js';

/** An entry as its reactions see it. */
export interface Entry<T extends ReactingType = ReactingType> {
  id: number;
  type: T;
  zoneId: number;
  subject: string;
  actorId: number | null;
  /** Business time of the fact. */
  at: Date;
  data: Events[T];
}

/** A job to ring once the reaction has been committed; lost rings are made up for by that job's own sweep. */
export interface Ring {
  queue: string;
  job: string;
  id: string;
  data: Record<string, number | string>;
}

/** Rows only: what a reaction does must fit into the transaction that marks its entry handled. */
export type Reaction<T extends ReactingType> = (tx: Tx, entry: Entry<T>) => Promise<Ring[] | void>;
export type Reactions = { [T in ReactingType]: readonly Reaction<T>[] };

export interface Subscriptions {
  reactions: Reactions;
  /** What the reactions of one transaction have only noted is done here at once, for all of its entries. */
  complete(tx: Tx): Promise<void>;
}
export const SUBSCRIPTIONS = Symbol('Subscriptions');

export interface Reacted {
  handled: number;
  /** By entry: what went wrong. They are tried again later. */
  failed: { entryId: number; problem: string }[];
  rings: Ring[];
}

const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 10 * 60_000;

/** Runs the reactions of journal entries exactly once, however often and from wherever they are rung. */
@Injectable()
export class ReactionService {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(SUBSCRIPTIONS) private readonly subscriptions: Subscriptions,
  ) {}

  /** All of them in one transaction a zone; where that fails, one by one, so that a poisoned entry stands alone. */
  async run(entryIds: readonly number[]): Promise<Reacted> {
    const reacted: Reacted = { handled: 0, failed: [], rings: [] };
    for (const [, entries] of groupedBy(await this.read(entryIds), (entry) => entry.zoneId)) {
      if (entries.length > 1 && (await this.runTogether(entries, reacted))) continue;
      for (const entry of entries) await this.runAlone(entry, reacted);
    }
    const distinct = new Map(reacted.rings.map((ring) => [`${ring.queue}/${ring.id}`, ring]));
    return { ...reacted, rings: [...distinct.values()] };
  }

  private async read(entryIds: readonly number[]): Promise<Entry[]> {
    if (entryIds.length === 0) return [];
    const rows = await this.uow.dataSource.query<Entry[]>(
      'SELECT id, type, zoneId, subject, actorId, at, data FROM journal_entries WHERE id IN (?) ORDER BY id',
      [entryIds],
    );
    return rows.map((row) => ({ ...row, id: Number(row.id), data: fromJson(row.data) }));
  }

  private async runTogether(entries: Entry[], reacted: Reacted): Promise<boolean> {
    try {
      await this.transact(entries, reacted);
      return true;
    } catch {
      return false;
    }
  }

  private async runAlone(entry: Entry, reacted: Reacted): Promise<void> {
    try {
      await this.transact([entry], reacted);
    } catch (error) {
      reacted.failed.push({ entryId: entry.id, problem: await this.putOff(entry.id, error) });
    }
  }

  private async transact(entries: Entry[], reacted: Reacted): Promise<void> {
    const done = await this.uow.run({ zoneId: entries[0]!.zoneId, personId: null }, (tx) => this.react(tx, entries));
    reacted.handled += done.handled;
    reacted.rings.push(...done.rings);
  }

  /** The locks on the delivery rows come first: whoever holds them is alone at work, and sees what was there before. */
  private async react(tx: Tx, entries: Entry[]): Promise<{ handled: number; rings: Ring[] }> {
    const open = await tx.query<{ entryId: number }[]>(
      'SELECT entryId FROM journal_deliveries WHERE entryId IN (?) AND handledAt IS NULL ORDER BY entryId FOR UPDATE',
      [entries.map(({ id }) => id)],
    );
    const ids = open.map(({ entryId }) => Number(entryId));
    if (ids.length === 0) return { handled: 0, rings: [] };
    const rings: Ring[] = [];
    for (const entry of entries.filter(({ id }) => ids.includes(id))) {
      const reactions = this.subscriptions.reactions[entry.type] as readonly Reaction<ReactingType>[] | undefined;
      if (!reactions) throw new Error(`nobody reacts to ${entry.type}`);
      for (const reaction of reactions) rings.push(...((await reaction(tx, entry)) ?? []));
    }
    await this.subscriptions.complete(tx);
    await tx.query('UPDATE journal_deliveries SET handledAt = ?, problem = NULL WHERE entryId IN (?)', [new Date(), ids]);
    return { handled: ids.length, rings };
  }

  /** A poisoned entry waits longer each time and says why; it never holds up the others and is never dropped. */
  private async putOff(entryId: number, error: unknown): Promise<string> {
    const problem = String((error as Error).message ?? error).slice(0, 300);
    await this.uow.dataSource.transaction(async (em) => {
      const [row] = await em.query<{ attempts: number }[]>('SELECT attempts FROM journal_deliveries WHERE entryId = ? FOR UPDATE', [entryId]);
      const attempts = (row?.attempts ?? 0) + 1;
      const wait = Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS);
      await em.query('UPDATE journal_deliveries SET attempts = ?, problem = ?, leasedUntil = ? WHERE entryId = ? AND handledAt IS NULL', [
        attempts, problem, new Date(Date.now() + wait), entryId,
      ]);
    });
    return problem;
  }
}
