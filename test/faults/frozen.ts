import { SealService } from '#features/journal/seal.service.js';
import type { DataSource } from 'typeorm';
import { verifyLedger } from '../../apps/ops/src/verify.js';
import { demoDatabase } from '../support/demo-database.js';
import type { Outcome } from './outcome.js';

interface Edit {
  table: 'packs' | 'pledge_versions' | 'journal_entries' | 'journal_seals';
  id: number;
  sql: string;
}

/** Promise 4: whatever is edited in the database, `verify` names it; put back, everything is intact again. */
export async function frozen({ entries }: { entries: number }): Promise<Outcome> {
  const database = await demoDatabase('faults-frozen');
  const { dataSource } = database;
  try {
    await dataSource.query('UPDATE journal_entries SET recordedAt = recordedAt - INTERVAL 2 MINUTE');
    const sealed = await new SealService(dataSource).sealDue();
    const broken: string[] = [];
    if (!(await verified(dataSource)).intact) broken.push('not intact before the first edit');
    const edits = await editsFor(dataSource, entries);
    for (const edit of edits) broken.push(...(await tried(dataSource, edit)));
    return { counts: { sealed, edits: edits.length, found: edits.length - broken.length }, broken };
  } finally {
    await database.drop();
  }
}

async function tried(dataSource: DataSource, { table, id, sql }: Edit): Promise<string[]> {
  const [row] = await dataSource.query<Record<string, unknown>[]>(`SELECT * FROM ${table} WHERE id = ?`, [id]);
  await past(dataSource, sql, [id]);
  const after = await verified(dataSource);
  const columns = Object.keys(row!);
  const values = columns.map((column) => asStored(row![column]));
  await past(dataSource, `REPLACE INTO ${table} (${columns.map((column) => `\`${column}\``).join(',')}) VALUES (${columns.map(() => '?').join(',')})`, values);
  const again = await verified(dataSource);
  return [
    ...(after.intact ? [`not found: ${sql} (${id})`] : []),
    ...(after.intact || after.words.includes('✗') ? [] : [`found, but not named: ${sql} (${id})`]),
    ...(again.intact ? [] : [`not intact after ${table} ${id} was put back: ${again.words}`]),
  ];
}

/** As somebody with the database's password would: its keys do not hold them. */
async function past(dataSource: DataSource, sql: string, values: unknown[]): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SET foreign_key_checks = 0');
    await runner.query(sql, values);
    await runner.query('SET foreign_key_checks = 1');
  } finally {
    await runner.release();
  }
}

async function verified(dataSource: DataSource): Promise<{ intact: boolean; words: string }> {
  const lines: string[] = [];
  const intact = await verifyLedger(dataSource, (line) => lines.push(line));
  return { intact, words: lines.join('\n') };
}

async function editsFor(dataSource: DataSource, entries: number): Promise<Edit[]> {
  const ids = async (table: string, order = 'id', most = 1_000) =>
    (await dataSource.query<{ id: number }[]>(`SELECT id FROM ${table} ORDER BY ${order} LIMIT ${Math.ceil(most)}`)).map(({ id }) => Number(id));
  const edits: Edit[] = [];
  for (const id of await ids('packs'))
    for (const set of ["content = REPLACE(content, '1', '2')", "content = CONCAT(content, ' ')", "contentHash = REPEAT('0', 64)", "content = '{}', contentHash = SHA2('{}', 256)"])
      edits.push({ table: 'packs', id, sql: `UPDATE packs SET ${set} WHERE id = ?` });
  for (const id of await ids('packs')) edits.push({ table: 'packs', id, sql: 'DELETE FROM packs WHERE id = ?' });
  for (const id of await ids('pledge_versions', 'RAND()', entries / 4))
    for (const set of ["content = REPLACE(content, '1', '2')", "contentHash = REPEAT('0', 64)", "content = '{}', contentHash = SHA2('{}', 256)"])
      edits.push({ table: 'pledge_versions', id, sql: `UPDATE pledge_versions SET ${set} WHERE id = ?` });
  for (const id of await ids('pledge_versions', 'RAND()', entries / 8)) edits.push({ table: 'pledge_versions', id, sql: 'DELETE FROM pledge_versions WHERE id = ?' });
  const columns = ["data = '{}'", 'actorId = COALESCE(actorId, 0) + 1', 'at = at + INTERVAL 1 SECOND', 'zoneId = zoneId + 1', "subject = CONCAT(subject, '0')", "type = 'people.signedIn'", 'onBehalfOf = COALESCE(onBehalfOf, 0) + 1'];
  for (const [n, id] of (await ids('journal_entries', 'RAND()', entries)).entries())
    edits.push({ table: 'journal_entries', id, sql: n % 8 === 7 ? 'DELETE FROM journal_entries WHERE id = ?' : `UPDATE journal_entries SET ${columns[n % columns.length]!} WHERE id = ?` });
  for (const id of await ids('journal_seals'))
    for (const set of ["hash = REPEAT('1', 64)", "previousHash = REPEAT('1', 64)", 'toEntryId = toEntryId - 1', 'entries = entries + 1']) edits.push({ table: 'journal_seals', id, sql: `UPDATE journal_seals SET ${set} WHERE id = ?` });
  return edits;
}

const asStored = (value: unknown): unknown => (value !== null && typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : value);
