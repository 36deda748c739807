import type { Tx } from '#database/unit-of-work.js';

interface Connection {
  query(question: { sql: string; values: unknown[]; rowsAsArray: true }, answer: (error: Error | null, rows: unknown[][]) => void): void;
}

/**
 * A wide read of very many rows, each as the bare list of its columns: a scan of a zone reads forty columns of every target, and
 * naming each of them again for every row costs as much as reading them.
 */
export async function arrayRows<T extends unknown[]>(tx: Tx, sql: string, values: unknown[]): Promise<T[]> {
  const connection = (await tx.em.queryRunner!.connect()) as Connection;
  return new Promise((resolve, reject) => {
    connection.query({ sql, values, rowsAsArray: true }, (error, rows) => (error ? reject(error) : resolve(rows as T[])));
  });
}
