import { describe, expect, test } from '@jest/globals';
import { actingFor, mayDo, rightsOf, unitsFor, verifiedUnitsFor, type Actor, type Grant } from './actor.js';
import { EVERYBODY, RIGHTS, ROLE_RIGHTS } from './rights.js';
import { mayHoldTogether } from './roles.js';

const own = (role: Grant['role'], unitId: number): Grant => ({ role, unitId, onBehalfOf: null });
const actor = (...grants: Grant[]): Actor => ({
  personId: 1,
  zoneId: 1,
  name: '李敏',
  account: 'filer.tech',
  locale: 'zh',
  grants,
  oversees: [7, 5],
});

describe('who may do what', () => {
  test('the administrator sees no figures and files none', () => {
    const figures = /^(pledges|targets|progress|evidence|assessment|flags|board|meetings|journal)\./;
    expect(rightsOf(actor(own('admin', 1))).filter((right) => figures.test(right))).toEqual([]);
  });

  test('the auditor reads everything and changes nothing', () => {
    const rights = new Set(rightsOf(actor(own('auditor', 1))));
    const reads = RIGHTS.filter((right) => /\.read/.test(right));
    expect(reads.filter((right) => !rights.has(right))).toEqual([]);
    const harmless = ['people.self', 'delegation.own', 'reminders.own', 'journal.verify', 'clock.advance', 'documents.export', 'search.find'];
    expect([...rights].filter((right) => !/\.read/.test(right) && !harmless.includes(right))).toEqual([]);
  });

  test('the supervision office never files a value', () => {
    expect(mayDo(actor(own('supervision', 2)), 'progress.file')).toBe(false);
  });

  test('every right is held by somebody, and nothing is listed twice', () => {
    expect(RIGHTS.filter((right) => !Object.values(ROLE_RIGHTS).some((rights) => rights.includes(right)))).toEqual([]);
    for (const rights of Object.values(ROLE_RIGHTS)) expect(new Set(rights).size).toBe(rights.length);
  });

  test('without a duty there is only oneself: an account opens before its first appointment and after its last', () => {
    expect([...rightsOf(actor())].sort()).toEqual([...EVERYBODY].sort());
    expect(unitsFor(actor(), 'units.read')).toEqual([]);
  });
});

describe('how far a right reaches', () => {
  test('a filer reaches their own unit, a leader the zone, or the overseen where the zone restricts it', () => {
    expect(unitsFor(actor(own('filer', 3)), 'targets.read')).toEqual([3]);
    expect(unitsFor(actor(own('leader', 1)), 'targets.read')).toBe('all');
    expect(unitsFor({ ...actor(own('leader', 1)), detail: 'overseen' }, 'targets.read')).toEqual([5, 7]);
    expect(unitsFor(actor(own('filer', 3)), 'units.read')).toBe('all');
  });

  test('a verifier reaches what the unit verifies, not what others verify', () => {
    const verifier = actor(own('verifier', 9));
    expect(unitsFor(verifier, 'targets.read')).toEqual([]);
    expect(verifiedUnitsFor(verifier, 'targets.read')).toEqual([9]);
    expect(actingFor(verifier, 'progress.verify', 3, 9)).toMatchObject({ unitId: 9, onBehalfOf: null });
    expect(actingFor(verifier, 'progress.verify', 3, 8)).toBeNull();
  });

  test('the supervision office reads every unit but verifies only what is its own to verify', () => {
    const office = actor(own('supervision', 2));
    expect(unitsFor(office, 'progress.read')).toBe('all');
    expect(actingFor(office, 'progress.verify', 3, 9)).toBeNull();
    expect(actingFor(office, 'progress.verify', 3, 2)).not.toBeNull();
  });

  test('a delegate acts in the principal’s name, but in their own where they can', () => {
    const delegated: Grant = { role: 'head', unitId: 3, onBehalfOf: 44 };
    expect(actingFor(actor(delegated), 'progress.endorse', 3)).toMatchObject({ role: 'head', onBehalfOf: 44 });
    expect(actingFor(actor(delegated, own('filer', 3)), 'progress.file', 3)).toMatchObject({ role: 'filer', onBehalfOf: null });
    expect(actingFor(actor(delegated), 'progress.endorse', 4)).toBeNull();
  });
});

describe('duties kept apart', () => {
  test('administrator, auditor and supervision office are never one account', () => {
    expect(mayHoldTogether(['admin', 'auditor'])).toEqual({ ok: false, reasons: ['people.dutiesSeparated'] });
    expect(mayHoldTogether(['supervision', 'auditor']).ok).toBe(false);
    expect(mayHoldTogether(['supervision', 'verifier', 'filer']).ok).toBe(true);
  });

  test('nor does an administrator or an auditor take on figures, say by delegation', () => {
    expect(mayHoldTogether(['admin', 'filer'])).toEqual({ ok: false, reasons: ['people.adminSeesNoFigures'] });
    expect(mayHoldTogether(['auditor', 'head'])).toEqual({ ok: false, reasons: ['people.auditorChangesNothing'] });
  });
});
