import type { PoolOptions } from 'mysql2';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities/entities.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { ShortTransactions } from './short-transactions.js';

export interface DatabaseSettings {
  url: string;
  /** Must match the server: `mysql` on MariaDB would drop and re-add every JSON column in a migration. */
  type: 'mariadb' | 'mysql';
  pool?: number;
}

const SPEECH = {
  charset: 'utf8mb4',
  // Instants are UTC in the database; a DATE is a day without a zone and must never pass through one.
  timezone: 'Z',
  dateStrings: ['DATE'],
  supportBigNumbers: true,
  bigNumberStrings: false,
} satisfies PoolOptions;

const POOL = {
  // A pool that waits for ever is an outage without a message: a bounded queue answers 503 instead.
  queueLimit: 200,
  connectTimeout: 5_000,
  enableKeepAlive: true,
  // A stack for every statement, kept for those that fail; errors bear the stack of whoever awaited them all the same.
  trace: false,
  decimalNumbers: false,
} satisfies PoolOptions;

export const databaseOptions = ({ url, type, pool = 10 }: DatabaseSettings): DataSourceOptions => ({
  type,
  url,
  entities: ENTITIES,
  migrations: MIGRATIONS,
  migrationsTableName: 'migrations',
  synchronize: false,
  ...SPEECH,
  poolSize: pool,
  extra: POOL,
});

/** The database with both ways into it: TypeORM's, and the one for short transactions, which opens when first used. */
export class Database extends DataSource {
  readonly short: ShortTransactions;

  constructor(settings: DatabaseSettings) {
    super(databaseOptions(settings));
    this.short = new ShortTransactions({ uri: settings.url, ...SPEECH, ...POOL, connectionLimit: settings.pool ?? 10 });
  }

  override async destroy(): Promise<void> {
    await this.short.end();
    await super.destroy();
  }
}

export const makeDataSource = (settings: DatabaseSettings): Database => new Database(settings);
