import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities/entities.js';
import { MIGRATIONS } from './migrations/migrations.js';

export interface DatabaseSettings {
  url: string;
  /** Must match the server: `mysql` on MariaDB would drop and re-add every JSON column in a migration. */
  type: 'mariadb' | 'mysql';
  pool?: number;
}

export const databaseOptions = ({ url, type, pool = 10 }: DatabaseSettings): DataSourceOptions => ({
  type,
  url,
  entities: ENTITIES,
  migrations: MIGRATIONS,
  migrationsTableName: 'migrations',
  synchronize: false,
  charset: 'utf8mb4',
  // Instants are UTC in the database; a DATE is a day without a zone and must never pass through one.
  timezone: 'Z',
  dateStrings: ['DATE'],
  supportBigNumbers: true,
  bigNumberStrings: false,
  poolSize: pool,
  extra: {
    // A pool that waits for ever is an outage without a message: a bounded queue answers 503 instead.
    queueLimit: 200,
    connectTimeout: 5_000,
    enableKeepAlive: true,
    decimalNumbers: false,
  },
});

export const makeDataSource = (settings: DatabaseSettings): DataSource => new DataSource(databaseOptions(settings));
