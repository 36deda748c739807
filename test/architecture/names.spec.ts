import { describe, expect, test } from '@jest/globals';
import { sourcesBelow } from './house.js';

/** Where only the Chinese name is wanted. */
const CHINESE: Record<string, string> = {
  'documents/papers/': 'official documents exist in Chinese alone',
  'pledges/drafting/pledge-text.ts': 'the text of a pledge is Chinese, and is what its hash stands for',
  'pledges/drafting/draft-pledges.ts': 'the title a new pledge is given',
  'documents/workbooks/breakdown-lines.queries.ts': 'a breakdown table is read back by these names',
  'pledges/signing/signing.service.ts': 'the name that is signed',
};
const ROOMS = 'libs/features/src/';
const ALIAS = /\bJOIN people (\w+)\b/g;

/** `s` of `s.name AS saidByName` where no `s.nameEn` stands beside it. */
const chineseOnly = (text: string): string[] =>
  [...new Set([...text.matchAll(ALIAS)].map(([, alias]) => alias!))].filter(
    (alias) => new RegExp(`\\b${alias}\\.name\\b`).test(text) && !new RegExp(`\\b${alias}\\.nameEn\\b`).test(text),
  );

describe('people are named in the reader’s language', () => {
  const joining = sourcesBelow('libs/features/src').filter(({ path, text }) => !path.endsWith('.spec.ts') && text.match(ALIAS));
  const found = joining.filter(({ text }) => chineseOnly(text).length > 0).map(({ path }) => path.slice(ROOMS.length));
  const excused = (path: string) => Object.keys(CHINESE).find((one) => path.startsWith(one));

  test('whoever reads a person’s name reads the English one beside it', () => {
    expect(joining.length).toBeGreaterThan(15);
    expect(found.filter((path) => !excused(path))).toEqual([]);
  });

  test('no excuse outlives its reason', () => {
    const all = sourcesBelow('libs/features/src').map(({ path }) => path.slice(ROOMS.length));
    expect(Object.keys(CHINESE).filter((one) => !all.some((path) => path.startsWith(one)))).toEqual([]);
  });

  test('the rule bites', () => {
    expect(chineseOnly('SELECT p.name AS byName FROM x JOIN people p ON p.id = x.by')).toEqual(['p']);
    expect(chineseOnly('SELECT p.name AS byName, p.nameEn AS byNameEn FROM x JOIN people p ON p.id = x.by')).toEqual([]);
  });
});
