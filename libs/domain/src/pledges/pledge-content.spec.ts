import { describe, expect, test } from '@jest/globals';
import { linearCurve } from './curves.js';
import { termsOf } from './example-terms.js';
import { missingIn } from './pledge-completeness.js';
import { pledgeText, readPledgeContent, type PledgeContent, type PledgedTarget } from './pledge-content.js';
import { differencesOf } from './pledge-differences.js';
import type { TargetTerms } from './terms.js';

const terms = (more: Partial<TargetTerms> = {}): TargetTerms => termsOf({ target: '120', ...more });

const target = (code: string, more: Partial<PledgedTarget> = {}): Partial<PledgedTarget> => ({
  code,
  name: `目标${code}`,
  measureUnit: '家',
  clause: null,
  terms: terms(),
  ...more,
});
const content = (more: object = {}): PledgeContent =>
  readPledgeContent({ format: 2, year: 2024, title: '责任书', targets: [target('A'), target('B')], ...more }, 1);

describe('the text of a pledge', () => {
  test('an older text stays readable: what it did not say is null', () => {
    const old = {
      year: 2023,
      title: '责任书',
      unit: 'economy',
      signedAt: '2023-02-01',
      signatory: '甲',
      counterpart: '乙',
      targets: [{ code: 'A', name: '目标', clause: '确保', measureUnit: '家', terms: terms() }],
    };
    const read = readPledgeContent(old, 1);
    expect(read).toMatchObject({ format: 1, version: 1, tier: 'unit', counterpart: '乙', clauses: [], zone: null });
    expect(read.targets[0]).toMatchObject({ code: 'A', clause: '确保', coUnits: [], verifier: null, dueText: null });
  });

  test('the same text has the same canonical form, whatever the order of its fields', () => {
    const there = content();
    const back = readPledgeContent(JSON.parse(pledgeText(there)), 1);
    expect(pledgeText(back)).toBe(pledgeText(there));
    expect(pledgeText(content({ version: 2 }))).not.toBe(pledgeText(there));
  });
});

describe('differences', () => {
  test('line by line, field by field', () => {
    const before = content({ clauses: ['一', '二'], counterpart: '林' });
    const after = content({
      clauses: ['一', '二之改'],
      counterpart: '林',
      targets: [target('A', { coUnits: ['甲局', '乙局'], terms: terms({ target: '130', wording: 'striveFor' }) }), target('C')],
    });
    expect(differencesOf(before, after)).toEqual({
      whole: [{ field: 'clauses.2', before: '二', after: '二之改' }],
      targets: [
        {
          code: 'A',
          name: '目标A',
          change: 'changed',
          fields: [
            { field: 'coUnits', before: null, after: '甲局；乙局' },
            { field: 'wording', before: 'firm', after: 'striveFor' },
            { field: 'target', before: '120', after: '130' },
          ],
        },
        { code: 'C', name: '目标C', change: 'added', fields: [] },
        { code: 'B', name: '目标B', change: 'removed', fields: [] },
      ],
    });
  });

  test('a warning kept with a reason is a difference, by what it is about', () => {
    const kept = { about: 'A', name: '目标', code: 'alreadyMet', params: {}, reason: '口径收紧', by: '顾', on: '2024-01-19' };
    expect(differencesOf(content(), content({ kept: [kept] }))).toEqual({
      whole: [{ field: 'kept.A.alreadyMet', before: null, after: '口径收紧' }],
      targets: [],
    });
  });

  test('a text against itself shows nothing, and order alone is no difference', () => {
    expect(differencesOf(content(), content({ targets: [target('B'), target('A')] }))).toEqual({ whole: [], targets: [] });
  });

  test('what an older text is silent about is no difference', () => {
    const old = content({ format: 1 });
    const now = content({
      holder: '经济局',
      targets: [target('A', { verifier: '统计局' }), target('B', { terms: terms({ target: '99' }) })],
    });
    expect(differencesOf(old, now)).toEqual({
      whole: [],
      targets: [{ code: 'B', name: '目标B', change: 'changed', fields: [{ field: 'target', before: '120', after: '99' }] }],
    });
  });
});

describe('what a line lacks', () => {
  const codes = (more: Partial<TargetTerms>) =>
    missingIn({ name: '目标', measureUnit: '家', terms: terms(more) }).map(({ path, code }) => `${path} ${code}`);
  test.each<[string, Partial<TargetTerms>, string[]]>([
    ['complete', {}, []],
    ['no value', { target: null }, ['target pledges.valueMissing']],
    ['zero events need no value', { kind: 'zero', target: null }, []],
    [
      'all nodes need no value',
      { kind: 'milestone', target: null, nodes: [{ id: '1', name: '开工', weight: '1', dueOn: '2024-06-30' }] },
      [],
    ],
    [
      'nodes too light',
      { kind: 'milestone', target: '8', nodes: [{ id: '1', name: '开工', weight: '7', dueOn: '2024-06-30' }] },
      ['nodes pledges.nodesTooLight'],
    ],
    ['no nodes', { kind: 'milestone', target: null }, ['nodes pledges.nodesMissing']],
    ['cap of what', { kind: 'cap' }, ['capOf pledges.capMissing']],
    ['range without its end', { wording: 'range', upper: '120' }, ['upper pledges.upperMissing']],
    ['above whom', { wording: 'above' }, ['comparator pledges.comparatorMissing']],
    ['above somebody needs no value', { wording: 'above', target: null, comparator: { name: '全市平均' } }, []],
    ['a stretch below its floor', { stretch: '110' }, ['stretch pledges.stretchBelow']],
    ['a rank to strive for is a smaller one', { kind: 'rank', target: '20', stretch: '15' }, []],
    ['a curve that falls', { curve: ['0.5', ...linearCurve().slice(1)] }, ['curve curve.falls']],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected));

  test('neither name nor unit of measure', () => {
    expect(missingIn({ name: ' ', measureUnit: '', terms: terms() }).map(({ path }) => path)).toEqual(['name', 'measureUnit']);
  });
});
