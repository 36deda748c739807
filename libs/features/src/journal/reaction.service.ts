import { fromJson } from '#database/columns.js';
import { type Tx, UnitOfWork } from '#database/unit-of-work.js';
import type { Events, ReactingType } from '#domain/events.js';
import { Inject, Injectable } from '@nestjs/common';

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
export const REACTIONS = Symbol('Reactions');

export type Outcome = { state: 'handled'; rings: Ring[] } | { state: 'already' | 'busy' } | { state: 'failed'; problem: string };

const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 10 * 60_000;

/** Runs the reactions of one journal entry exactly once, however often and from wherever it is rung. */
@Injectable()
export class ReactionService {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(REACTIONS) private readonly reactions: Reactions,
  ) {}

  async run(entryId: number): Promise<Outcome> {
    const entry = await this.read(entryId);
    if (!entry) return { state: 'already' };
    try {
      return await this.uow.run({ zoneId: entry.zoneId, personId: null }, (tx) => this.react(tx, entry));
    } catch (error) {
      return { state: 'failed', problem: await this.putOff(entryId, error) };
    }
  }

  private async read(entryId: number): Promise<Entry | null> {
    const [row] = await this.uow.dataSource.query<Entry[]>(
      'SELECT id, type, zoneId, subject, actorId, at, data FROM journal_entries WHERE id = ?',
      [entryId],
    );
    return row ? { ...row, id: Number(row.id), data: fromJson(row.data) } : null;
  }

  /** The lock on the delivery row comes first: whoever holds it is the only one at work, and sees what was there before. */
  private async react(tx: Tx, entry: Entry): Promise<Outcome> {
    const [delivery] = await tx.query<{ handledAt: Date | null }[]>(
      'SELECT handledAt FROM journal_deliveries WHERE entryId = ? FOR UPDATE SKIP LOCKED',
      [entry.id],
    );
    if (!delivery) return { state: 'busy' };
    if (delivery.handledAt) return { state: 'already' };
    const rings: Ring[] = [];
    const reactions = this.reactions[entry.type] as readonly Reaction<ReactingType>[] | undefined;
    if (!reactions) throw new Error(`nobody reacts to ${entry.type}`);
    for (const reaction of reactions) rings.push(...((await reaction(tx, entry)) ?? []));
    await tx.query('UPDATE journal_deliveries SET handledAt = ?, problem = NULL WHERE entryId = ?', [new Date(), entry.id]);
    return { state: 'handled', rings };
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
