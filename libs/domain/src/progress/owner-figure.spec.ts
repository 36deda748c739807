import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../people/actor.js';
import { againstOwner, disagrees } from './owner-figure.js';
import { allowedOnOwnerFigure, mayNoteOwnerFigure } from './owner-figure.policy.js';

const filed = (value: string | null, more: object = {}) => ({ state: 'filed' as const, value, numerator: null, denominator: null, nodes: [], ...more });
const total = { kind: 'cumulative', decimals: 2 } as const;

describe('a filed figure beside the data owner’s', () => {
  test.each([
    ['0.74', '0.74', 'agrees'],
    ['0.74', '0.744', 'agrees'],
    ['0.735', '0.7449', 'agrees'],
    ['0.7351', '0.7349', 'agrees'],
    ['0.74', '0.7349', 'differs'],
    ['0.74', '0.75', 'differs'],
  ])('%s against %s, two decimals: %s', (ours, theirs, standing) => expect(againstOwner(total, filed(ours), theirs).standing).toBe(standing));

  test('the difference is the filed less the owner’s, and a share of the owner’s', () => {
    expect(againstOwner({ kind: 'level', decimals: 0 }, filed('1902'), '1896')).toEqual({ standing: 'differs', filed: '1902', owner: '1896', difference: '6', percent: '0.3', power: null });
    expect(againstOwner(total, filed('-3'), '-2')).toMatchObject({ difference: '-1', percent: '-50.0' });
  });

  test('points and places have no percentage of a percentage; an owner’s zero has none either', () => {
    expect(againstOwner({ kind: 'growth', decimals: 1 }, filed('12.6'), '12.4')).toMatchObject({ standing: 'differs', difference: '0.2', percent: null });
    expect(againstOwner({ kind: 'rank', decimals: 0 }, filed('3'), '4')).toMatchObject({ difference: '-1', percent: null });
    expect(againstOwner({ kind: 'zero', decimals: 0 }, filed('1'), '0')).toMatchObject({ standing: 'differs', difference: '1', percent: null, power: null });
  });

  test('a rate is compared by its share, a milestone by its accepted nodes', () => {
    expect(againstOwner({ kind: 'rate', decimals: 1 }, filed(null, { numerator: '1', denominator: '3' }), '33.3').standing).toBe('agrees');
    expect(againstOwner({ kind: 'milestone', decimals: 0 }, filed(null, { nodes: [{ nodeId: 'n1', acceptedOn: '2024-06-01' }] }), '2')).toMatchObject({ standing: 'differs', filed: '1', difference: '-1' });
  });

  test('万元 for 亿元 is recognised', () => {
    expect(againstOwner({ kind: 'cumulative', decimals: 1 }, filed('662000'), '66.2')).toMatchObject({ power: 4, percent: null });
    expect(againstOwner(total, filed('0.74'), '0.7').power).toBeNull();
  });

  test('no number beside a number is a disagreement; no owner’s figure is none', () => {
    expect(againstOwner(total, { ...filed(null), state: 'notPublished' }, '1').standing).toBe('noNumber');
    expect(againstOwner(total, null, '1').standing).toBe('noNumber');
    expect(againstOwner(total, { ...filed(null), state: 'filedZero' }, '0').standing).toBe('agrees');
    expect([disagrees(null), disagrees(againstOwner(total, null, '1')), disagrees(againstOwner(total, filed('1'), '1'))]).toEqual([false, true, false]);
  });
});

describe('who may note it', () => {
  const actor = (role: 'verifier' | 'filer', unitId: number): Actor => ({ personId: 7, zoneId: 1, grants: [{ role, unitId, onBehalfOf: null }], overseen: [] }) as unknown as Actor;
  const facts = { unitId: 2, verifierUnitId: 3, filers: [9] };

  test.each([
    ['its verifier', actor('verifier', 3), facts, []],
    ['another unit’s verifier', actor('verifier', 4), facts, ['progress.notYoursToVerify']],
    ['the filing unit', actor('filer', 2), facts, ['people.notAllowed']],
    ['an owner that files it itself', actor('verifier', 2), { ...facts, verifierUnitId: 2 }, ['progress.ownerFiles']],
    ['whoever filed it', actor('verifier', 3), { ...facts, filers: [7] }, ['progress.ownFiling']],
  ])('%s', (_, who, what, reasons) => {
    const verdict = mayNoteOwnerFigure(who, what);
    expect(verdict.ok ? [] : verdict.reasons).toEqual(reasons);
    expect(allowedOnOwnerFigure(who, what)).toEqual(reasons.length === 0 ? ['noteOwnerFigure'] : []);
  });
});
