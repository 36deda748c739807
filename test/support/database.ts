import { makeDataSource } from '#database/data-source.js';
import { MIGRATIONS } from '#database/migrations/migrations.js';
import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** An admin URL: the account must be allowed to create and drop databases. */
const ADMIN_URL = process.env.TEST_DATABASE_URL ?? 'mysql://j:j@127.0.0.1:3999/';
const TYPE = process.env.DB_TYPE === 'mysql' ? 'mysql' : 'mariadb';

export interface TestDatabase {
  dataSource: DataSource;
  url: string;
  /** Disconnects and drops the database. */
  drop(): Promise<void>;
}

/** A migrated, empty database of its own for one spec file, dropped by `drop` in `afterAll`. */
export async function freshDatabase(name: string, pool = 10): Promise<TestDatabase> {
  const admin = await connect('information_schema');
  try {
    const template = await templateOf(admin);
    const database = `t_${name.replace(/\W/g, '_')}_${process.pid}_${randomBytes(3).toString('hex')}`;
    await admin.query(`CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4`);
    const url = urlOf(database);
    const dataSource = await connect(database, pool);
    await copySchema(dataSource, template);
    const drop = async () => {
      await dataSource.query(`DROP DATABASE IF EXISTS \`${database}\``);
      await dataSource.destroy();
    };
    return { dataSource, url, drop };
  } finally {
    await admin.destroy();
  }
}

/** Empties every table but the migrations', for files that want a clean slate between their tests. */
export async function emptyTables(dataSource: DataSource): Promise<void> {
  const tables = dataSource.entityMetadatas.map((entity) => `DELETE FROM \`${entity.tableName}\``);
  await withoutForeignKeys(dataSource, tables);
}

export function urlOf(database: string, server = ADMIN_URL): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}

export const connect = (database: string, pool = 2, server = ADMIN_URL) =>
  makeDataSource({ url: urlOf(database, server), type: TYPE, pool }).initialize();

/**
 * Migrating takes seconds, copying the finished schema a fraction of one. The template is named after the
 * migrations' text and so outlives the process until they change; of two that start at once one migrates.
 */
async function templateOf(admin: DataSource): Promise<string> {
  const text = MIGRATIONS.map((migration) => migration.toString()).join('\n');
  const template = `t_template_${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  const runner = admin.createQueryRunner();
  try {
    await runner.query('SELECT GET_LOCK(?, 60)', [template]);
    const [done] = await runner.query('SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?', [
      template,
      'complete',
    ]);
    if (done) return template;
    await runner.query(`DROP DATABASE IF EXISTS \`${template}\``);
    await runner.query(`CREATE DATABASE \`${template}\` CHARACTER SET utf8mb4`);
    const migrated = await connect(template);
    await migrated.runMigrations({ transaction: 'each' });
    await migrated.query('CREATE TABLE complete (id int PRIMARY KEY)');
    await migrated.destroy();
    return template;
  } finally {
    await runner.query('SELECT RELEASE_LOCK(?)', [template]);
    await runner.release();
  }
}

async function copySchema(dataSource: DataSource, template: string): Promise<void> {
  const tables = await dataSource.query<{ name: string }[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE' AND table_name <> 'complete'",
    [template],
  );
  const statements: string[] = [];
  for (const { name } of tables) {
    const [shown] = await dataSource.query<{ 'Create Table': string }[]>(`SHOW CREATE TABLE \`${template}\`.\`${name}\``);
    statements.push(shown!['Create Table'].replace(/ AUTO_INCREMENT=\d+/, ''));
  }
  statements.push(`INSERT INTO migrations SELECT * FROM \`${template}\`.migrations`);
  await withoutForeignKeys(dataSource, statements);
}

/** On one connection, because the switch belongs to the session. */
export async function withoutForeignKeys(dataSource: DataSource, statements: string[]): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SET foreign_key_checks = 0');
    for (const statement of statements) await runner.query(statement);
  } finally {
    await runner.query('SET foreign_key_checks = 1');
    await runner.release();
  }
}
