import { fromJson } from '#database/columns.js';
import type { Tx } from '#database/unit-of-work.js';
import type { TargetTerms } from '#domain/pledges/terms.js';

/** Keeps the terms that rows are judged by, once for each version. In order of their names, so that two scans do not wait for each other in a circle. */
export async function keepTerms(tx: Tx, terms: ReadonlyMap<string, TargetTerms>): Promise<void> {
  if (terms.size === 0) return;
  const rows = [...terms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([version, signed]) => [version, JSON.stringify(present(signed))]);
  await tx.query('INSERT IGNORE INTO judged_terms (version, terms) VALUES ?', [rows]);
}

/** By version. */
export async function termsKept(reader: Pick<Tx, 'query'>, versions: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  if (versions.length === 0) return new Map();
  const rows = await reader.query<{ version: string; terms: unknown }[]>('SELECT version, terms FROM judged_terms WHERE version IN (?)', [versions]);
  return new Map(rows.map(({ version, terms }) => [version, fromJson<Record<string, unknown>>(terms)]));
}

const isThere = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
const present = (record: object) => Object.fromEntries(Object.entries(record).filter(([, value]) => isThere(value)));
