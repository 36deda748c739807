import { CLOCK, type Clock } from '#domain/clock.js';
import { hasReaction, subjectOf, type Events, type EventType } from '#domain/events.js';
import { Refusal } from '#domain/refusal.js';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Database } from './data-source.js';
import type { Sql } from './short-transactions.js';
import { tellWhoWasBefore, type WorkedOn } from './who-was-before.js';

/** In whose name a transaction writes. The system itself has no person. */
export interface Author {
  zoneId: number;
  personId: number | null;
  onBehalfOf?: number | null;
  requestId?: string | null;
  /** The request's Idempotency-Key: marked as taken effect in the same transaction as the effect itself. */
  idempotencyKey?: string | null;
}

interface Recorded {
  type: EventType;
  subject: string;
  onBehalfOf: number | null;
  data: object;
}

/** One transaction in plain SQL: its moment, and what it will record when it commits. */
export class SqlTx {
  readonly recorded: Recorded[] = [];
  private workedOn: WorkedOn | null = null;

  constructor(
    private readonly sql: Sql,
    readonly author: Author,
    /** Business time, the same throughout the transaction. */
    readonly now: Date,
  ) {}

  /** A fact for the journal, committed together with the change that made it true. */
  record<T extends EventType>(type: T, data: Events[T], onBehalfOf: number | null = this.author.onBehalfOf ?? null): void {
    this.recorded.push({ type, data, onBehalfOf, subject: subjectOf(type, data) ?? `zone:${this.author.zoneId}` });
  }

  /** What this is about: a refusal then says who was there before. */
  worksOn(subject: string, data?: WorkedOn['data'], ...others: string[]): void {
    this.workedOn = { subjects: [subject, ...others], data };
  }

  get about(): WorkedOn | null {
    return this.workedOn;
  }

  query<T = unknown>(sql: string, parameters: unknown[] = []): Promise<T> {
    return this.sql.query<T>(sql, parameters);
  }
}

/** The same with entities. */
export class Tx extends SqlTx {
  constructor(
    readonly em: EntityManager,
    author: Author,
    now: Date,
  ) {
    super(em, author, now);
  }
}

/** Deadlock, lock wait time-out, MariaDB's "record has changed", Galera's certification failure. */
const RETRYABLE = new Set([1213, 1205, 1020, 1047]);
const ATTEMPTS = 4;

@Injectable()
export class UnitOfWork {
  constructor(
    readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Promise<Date> {
    return this.clock.now();
  }

  /**
   * Runs `work` in one transaction and writes its journal entries in the same. Retried from the start when the
   * database chose it as a deadlock's victim: `work` must have no effect outside the transaction.
   */
  run<T>(author: Author, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.persist((now) => this.telling((told) => this.dataSource.transaction((em) => recorded(told(new Tx(em, author, now)), work))));
  }

  /**
   * The same reading what is committed (READ COMMITTED), for many rows of a month that others file at the same time: what is not there
   * yet has only gaps to lock, and gap locks held for a whole batch would make all others wait.
   */
  runBeside<T>(author: Author, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.persist((now) => this.dataSource.transaction('READ COMMITTED', (em) => recorded(new Tx(em, author, now), work)));
  }

  /**
   * The same for a few statements that many wait for at once, filing above all: plain SQL, READ COMMITTED. Not for work that
   * must see one snapshot throughout.
   */
  runShort<T>(author: Author, work: (tx: SqlTx) => Promise<T>): Promise<T> {
    const { dataSource } = this;
    if (!(dataSource instanceof Database)) throw new Error('short transactions need a Database');
    return this.persist((now) => this.telling((told) => dataSource.short.run((sql) => recorded(told(new SqlTx(sql, author, now)), work))));
  }

  /** Whoever is refused is told who was there before, where the transaction said what it is about. */
  private async telling<T>(once: (told: <X extends SqlTx>(tx: X) => X) => Promise<T>): Promise<T> {
    let begun: SqlTx | null = null;
    try {
      return await once((tx) => (begun = tx));
    } catch (error) {
      const tx = begun as SqlTx | null;
      if (error instanceof Refusal && tx?.about) await tellWhoWasBefore(this.dataSource, tx.author.zoneId, error, tx.about);
      throw error;
    }
  }

  private async persist<T>(once: (now: Date) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(await this.clock.now());
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
        await new Promise((wake) => setTimeout(wake, 5 * attempt + Math.random() * 20 * attempt));
      }
    }
  }
}

async function recorded<X extends SqlTx, T>(tx: X, work: (tx: X) => Promise<T>): Promise<T> {
  const result = await work(tx);
  await writeJournal(tx);
  await markEffect(tx);
  return result;
}

export const errnoOf = (error: unknown): number | undefined => {
  const { errno, driverError } = error as { errno?: number; driverError?: { errno?: number } };
  return errno ?? driverError?.errno;
};

const isRetryable = (error: unknown) => RETRYABLE.has(errnoOf(error) ?? 0);
/** A unique key refused the row. */
export const isDuplicate = (error: unknown) => errnoOf(error) === 1062;

/** Whatever happens to the answer, a retry will know that the effect is there. */
async function markEffect(tx: SqlTx): Promise<void> {
  const { personId, idempotencyKey } = tx.author;
  if (!idempotencyKey) return;
  await tx.query('UPDATE idempotency_keys SET status = ? WHERE personId = ? AND token = ? AND status = 0', [TAKEN_EFFECT, personId, idempotencyKey]);
}

/** Status of an idempotency key whose effect is committed and whose answer has not been kept (yet). */
export const TAKEN_EFFECT = 1;

/** Entries first, then a delivery row for each that somebody reacts to: two statements however many there are. */
async function writeJournal(tx: SqlTx): Promise<void> {
  if (tx.recorded.length === 0) return;
  const real = new Date();
  const { zoneId, personId, requestId } = tx.author;
  const values = tx.recorded.flatMap((entry) => [
    zoneId, entry.type, entry.subject, personId, entry.onBehalfOf, tx.now, real, JSON.stringify(entry.data), requestId ?? null,
  ]);
  const { insertId } = await tx.query<{ insertId: number }>(
    `INSERT INTO journal_entries (zoneId, type, subject, actorId, onBehalfOf, at, recordedAt, data, requestId)
     VALUES ${tx.recorded.map(() => '(?,?,?,?,?,?,?,?,?)').join(',')}`,
    values,
  );
  // The delivery rows need the ids just given out.
  const ids = tx.recorded.length === 1 ? [insertId] : await idsSince(tx, insertId, tx.recorded.length);
  const delivered = ids.filter((_, i) => hasReaction(tx.recorded[i]!.type));
  if (delivered.length === 0) return;
  await tx.query(
    `INSERT INTO journal_deliveries (entryId, createdAt) VALUES ${delivered.map(() => '(?,?)').join(',')}`,
    delivered.flatMap((id) => [id, real]),
  );
}

/**
 * A simple multi-row INSERT reserves one run of ids in every lock mode, stepping by auto_increment_increment.
 * @see MySQL manual, "AUTO_INCREMENT Handling in InnoDB": simple inserts know their row count beforehand.
 */
export async function idsSince(tx: SqlTx, first: number, count: number): Promise<number[]> {
  const [row] = await tx.query<{ step: number }[]>('SELECT @@auto_increment_increment AS step');
  return Array.from({ length: count }, (_, i) => first + i * Number(row?.step ?? 1));
}
