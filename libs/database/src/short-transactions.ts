import { createPool, type Pool, type PoolConnection, type PoolOptions } from 'mysql2';

/** Speaks SQL, with `?` for each value; lists as values are for `EntityManager` alone. */
export interface Sql {
  query<T = unknown>(sql: string, parameters?: unknown[]): Promise<T>;
}

/**
 * Transactions of a few statements that somebody waits for. Their connections are their own, so that nothing has to be said
 * before the first statement: they never commit by themselves and read what is committed (READ COMMITTED: a month nobody has
 * filed yet has no rows to lock, and gap locks on it would make all who file it wait for, and fail, each other).
 * Statements are prepared once per connection and kept.
 */
export class ShortTransactions {
  private pool: Pool | null = null;

  constructor(private readonly options: PoolOptions) {}

  /** Committed when `work` is done, rolled back when it fails; not tried again. */
  async run<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const connection = await this.acquire();
    try {
      const result = await work({ query: (sql, parameters = []) => execute(connection, sql, parameters) });
      await say(connection, 'COMMIT');
      connection.release();
      return result;
    } catch (error) {
      await giveBack(connection);
      throw error;
    }
  }

  end(): Promise<void> {
    const { pool } = this;
    this.pool = null;
    return new Promise((done, fail) => (pool ? pool.end((error) => (error ? fail(error) : done())) : done()));
  }

  private acquire(): Promise<PoolConnection> {
    this.pool ??= open(this.options);
    const { pool } = this;
    return new Promise((done, fail) => pool.getConnection((error, connection) => (error ? fail(error) : done(connection))));
  }
}

function open(options: PoolOptions): Pool {
  const pool = createPool(options);
  pool.on('connection', (connection) => {
    // An error of a connection at rest would end the process; the pool has let go of it, and the next one is new.
    connection.on('error', () => undefined);
    for (const setting of ['SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', 'SET autocommit = 0']) {
      // Queued ahead of whoever gets the connection. One that commits by itself must never be used.
      connection.query(setting, (error) => error && connection.destroy());
    }
  });
  return pool;
}

/** What cannot be rolled back is closed, and the server rolls it back. */
async function giveBack(connection: PoolConnection): Promise<void> {
  try {
    await say(connection, 'ROLLBACK');
    connection.release();
  } catch {
    connection.destroy();
  }
}

const say = (connection: PoolConnection, sql: string): Promise<void> =>
  new Promise((done, fail) => connection.query(sql, (error) => (error ? fail(error) : done())));

const execute = <T>(connection: PoolConnection, sql: string, parameters: unknown[]): Promise<T> =>
  new Promise((done, fail) => connection.execute(sql, parameters as never, (error, result) => (error ? fail(error) : done(result as T))));
