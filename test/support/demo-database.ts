import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DataSource } from 'typeorm';
import { connect, urlOf, withoutForeignKeys, type TestDatabase } from './database.js';

const run = promisify(execFile);

/**
 * A database of its own with the demo in it. Planting the demo takes many seconds and copying it one: it is planted once,
 * into a template named after the programs that planted it. `server` may be another one than the template's.
 */
export async function demoDatabase(name: string, server?: string): Promise<TestDatabase> {
  const template = await demoTemplate();
  const database = `t_${name.replace(/\W/g, '_')}_${process.pid}_${randomBytes(3).toString('hex')}`;
  const source = await connect(template);
  const admin = await connect('information_schema', 1, server);
  await admin.query(`CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4`);
  await admin.destroy();
  const dataSource = await connect(database, 10, server);
  try {
    await copyAll(source, dataSource);
  } finally {
    await source.destroy();
  }
  const drop = async () => {
    if (!dataSource.isInitialized) return;
    await dataSource.query(`DROP DATABASE IF EXISTS \`${database}\``).catch(() => undefined);
    await dataSource.destroy();
  };
  return { dataSource, url: urlOf(database, server), drop };
}

async function demoTemplate(): Promise<string> {
  const template = `t_demo_${programs().slice(0, 12)}`;
  const admin = await connect('information_schema', 1);
  const runner = admin.createQueryRunner();
  try {
    await runner.query('SELECT GET_LOCK(?, 300)', [template]);
    const [done] = await runner.query('SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?', [
      template,
      'complete',
    ]);
    if (done) return template;
    await runner.query(`DROP DATABASE IF EXISTS \`${template}\``);
    await runner.query(`CREATE DATABASE \`${template}\` CHARACTER SET utf8mb4`);
    const env = { PATH: process.env.PATH, DB_TYPE: process.env.DB_TYPE, DATABASE_URL: urlOf(template), DATA_DIR: join(process.cwd(), '.data/test/files') };
    for (const command of ['migrate', 'seed']) await run(process.execPath, ['dist/apps/ops/src/main.js', command], { env });
    await runner.query(`CREATE TABLE \`${template}\`.complete (id int PRIMARY KEY)`);
    return template;
  } finally {
    await runner.query('SELECT RELEASE_LOCK(?)', [template]);
    await runner.release();
    await admin.destroy();
  }
}

/** The compiled programs that plant, by their text: built again without a change they are the same. */
function programs(): string {
  const hash = createHash('sha256');
  for (const folder of ['dist/apps/ops', 'dist/libs', 'dist/seeds'])
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort((a, b) =>
      join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
    ))
      if (entry.isFile() && entry.name.endsWith('.js')) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest('hex');
}

async function copyAll(source: DataSource, target: DataSource): Promise<void> {
  const tables = await source.query<{ name: string }[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name <> 'complete'",
  );
  const shown: string[] = [];
  for (const { name } of tables) {
    const [row] = await source.query<{ 'Create Table': string }[]>(`SHOW CREATE TABLE \`${name}\``);
    shown.push(row!['Create Table']);
  }
  await withoutForeignKeys(target, shown);
  const runner = target.createQueryRunner();
  try {
    await runner.query('SET foreign_key_checks = 0');
    for (const { name } of tables) {
      const rows = await source.query<Record<string, unknown>[]>(`SELECT * FROM \`${name}\``);
      for (let from = 0; from < rows.length; from += 200) await insert(runner, name, rows.slice(from, from + 200));
    }
    await runner.query('SET foreign_key_checks = 1');
  } finally {
    await runner.release();
  }
}

async function insert(runner: { query(sql: string, values: unknown[]): Promise<unknown> }, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0]!);
  const one = `(${columns.map(() => '?').join(',')})`;
  await runner.query(
    `INSERT INTO \`${table}\` (${columns.map((column) => `\`${column}\``).join(',')}) VALUES ${rows.map(() => one).join(',')}`,
    rows.flatMap((row) => columns.map((column) => asGiven(row[column]))),
  );
}

/** JSON columns come parsed from some servers, as text from others. */
const asGiven = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !(value instanceof Date) && !Buffer.isBuffer(value) ? JSON.stringify(value) : value;
