import type { Tx } from '#database/unit-of-work.js';
import type { EventEmitter } from 'node:events';

interface Question {
  sql: string;
  /** null: nothing in the text stands for anything. */
  values: unknown[] | null;
  rowsAsArray?: boolean;
}

interface Connection {
  query(question: Question, answer: (error: Error | null, rows: unknown[][]) => void): void;
  query(question: Question): EventEmitter;
}

const connectionOf = (tx: Tx) => tx.em.queryRunner!.connect() as Promise<Connection>;

/**
 * A wide read of very many rows, each as the bare list of its columns: a scan of a zone reads forty columns of every target, and
 * naming each of them again for every row costs as much as reading them.
 */
export async function arrayRows<T extends unknown[]>(tx: Tx, sql: string, values: unknown[]): Promise<T[]> {
  const connection = await connectionOf(tx);
  return new Promise((resolve, reject) => {
    connection.query({ sql, values, rowsAsArray: true }, (error, rows) => (error ? reject(error) : resolve(rows as T[])));
  });
}

/**
 * The same, one by one as they come: the server reads on while the row before is worked upon, and no row outlives its work.
 * @throws what `work` threw, once the last row has come; it is not called again after that
 */
export async function eachRow<T extends unknown[]>(
  tx: Tx,
  sql: string,
  values: unknown[],
  work: (row: T) => void,
): Promise<void> {
  const connection = await connectionOf(tx);
  return new Promise((resolve, reject) => {
    let failed: { error: unknown } | null = null;
    connection
      .query({ sql, values, rowsAsArray: true })
      .on('result', (row: T) => {
        if (failed !== null) return;
        try {
          work(row);
        } catch (error) {
          failed = { error };
        }
      })
      .on('error', (error: Error) => (failed = { error }))
      .on('end', () => (failed === null ? resolve() : reject(failed.error as Error)));
  });
}

/** A statement of half a megabyte that is whole already: looking through it for `?` would cost as much as sending it. */
export async function verbatim(tx: Tx, sql: string): Promise<void> {
  const connection = await connectionOf(tx);
  await new Promise<void>((resolve, reject) =>
    connection.query({ sql, values: null }, (error) => (error ? reject(error) : resolve())),
  );
}

/** A condition that a column is one of these: ids as they come from the database, ascending. What has no gaps is one range, which the server finds far sooner. */
export function among(column: string, ids: readonly number[]): string {
  const [first, last] = [ids[0]!, ids.at(-1)!];
  return last - first === ids.length - 1 ? `${column} BETWEEN ${first} AND ${last}` : `${column} IN (${ids.join()})`;
}
