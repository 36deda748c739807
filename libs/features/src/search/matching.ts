import type { SqlScope } from '../pledges/target-scope.js';

const escaped = (word: string) => word.replace(/[\\%_]/g, '\\$&');
export const containing = (word: string): string => `%${escaped(word)}%`;
export const beginning = (word: string): string => `${escaped(word)}%`;

/** How names are shortened in offices: 经发局 is 经济发展局, 固投 is 固定资产投资. From the first character on, or it would find anything. */
const abbreviating = (word: string): string | null =>
  /^\p{Script=Han}{2,8}$/u.test(word) ? `${Array.from(word).join('%')}%` : null;

/** Whom a word stands for by the initials of their names. */
export interface ByInitials {
  column: string;
  idsOf: (word: string) => readonly number[];
}

/** Where a word is looked for: Chinese stands in no code and in no English name, and every column costs every row. */
export interface Columns {
  any: readonly string[];
  /** Codes and English names. What is kept in ASCII is converted by its caller, to be comparable. */
  latin: readonly string[];
}

/**
 * Every word stands in one of the columns, abbreviates one of `names`, or is the initials of somebody.
 */
export function matching(
  words: readonly string[],
  { any, latin }: Columns,
  names: readonly string[],
  initials: readonly ByInitials[] = [],
): SqlScope {
  const sql: string[] = [];
  const params: unknown[] = [];
  for (const word of words) {
    const columns = /\p{Script=Han}/u.test(word) ? any : [...any, ...latin];
    const ways = columns.map((column) => `${column} LIKE ?`);
    params.push(...columns.map(() => containing(word)));
    const short = abbreviating(word);
    if (short !== null) {
      ways.push(...names.map((name) => `${name} LIKE ?`));
      params.push(...names.map(() => short));
    }
    for (const { column, idsOf } of initials) {
      const ids = idsOf(word);
      if (ids.length === 0) continue;
      ways.push(`${column} IN (?)`);
      params.push(ids);
    }
    sql.push(`(${ways.join(' OR ')})`);
  }
  return { sql: sql.join(' AND ') || 'TRUE', params };
}
