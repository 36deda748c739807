import { describe, expect, test } from '@jest/globals';
import { actsOnCalendarYear, allowedOnWindow } from '../calendar/calendar.policy.js';
import type { Actor } from './actor.js';
import { allowedOnList } from './list-acts.policy.js';
import { actsOnPerson } from './person.policy.js';
import type { Role } from './roles.js';
import { actsOnUnit } from './unit.policy.js';

const actor = (role: Role): Actor => ({ personId: 7, zoneId: 1, name: '某', account: 'x', locale: 'zh', grants: [{ role, unitId: 1, onBehalfOf: null }], oversees: [] });

describe('what a button is there for', () => {
  test('an account: others are switched off and on again, oneself is not', () => {
    expect(actsOnPerson(actor('admin'), { id: 9, active: true })).toEqual({
      allowed: ['change', 'appoint', 'endAppointment', 'setOversight', 'resetPassword', 'signOut', 'deactivate'],
      refused: [{ act: 'reactivate', code: 'people.alreadyActive' }],
    });
    expect(actsOnPerson(actor('admin'), { id: 7, active: true }).refused).toEqual([
      { act: 'resetPassword', code: 'people.notYourself' },
      { act: 'deactivate', code: 'people.notYourself' },
      { act: 'reactivate', code: 'people.alreadyActive' },
    ]);
    expect(actsOnPerson(actor('admin'), { id: 9, active: false }).allowed).toEqual(['change', 'endAppointment', 'setOversight', 'reactivate']);
    expect(actsOnPerson(actor('supervision'), { id: 9, active: true })).toEqual({ allowed: [], refused: [] });
  });

  test('a unit: the zone stays, what is closed is over', () => {
    expect(actsOnUnit(actor('admin'), { kind: 'zone', closedOn: null })).toEqual({ allowed: ['create', 'change'], refused: [{ act: 'close', code: 'people.zoneIsRoot' }] });
    expect(actsOnUnit(actor('admin'), { kind: 'department', closedOn: '2024-01-01' }).allowed).toEqual([]);
    expect(actsOnUnit(actor('leader'), { kind: 'department', closedOn: null })).toEqual({ allowed: [], refused: [] });
  });

  test('a year’s windows are laid once, on a year whose holidays are known', () => {
    expect(actsOnCalendarYear(actor('supervision'), { windows: 0, noticed: true }).allowed).toEqual(['publishFigures', 'layWindows']);
    expect(actsOnCalendarYear(actor('supervision'), { windows: 12, noticed: true }).refused).toEqual([{ act: 'layWindows', code: 'calendar.windowsLaid' }]);
    expect(actsOnCalendarYear(actor('supervision'), { windows: 0, noticed: false }).refused).toEqual([{ act: 'layWindows', code: 'calendar.yearWithoutNotice' }]);
    expect([allowedOnWindow(actor('supervision')), allowedOnWindow(actor('filer'))]).toEqual([['move'], []]);
  });

  test('a list: by the right of whoever reads it', () => {
    expect([allowedOnList('meetings', actor('supervision')), allowedOnList('meetings', actor('leader'))]).toEqual([['plan'], []]);
    expect(allowedOnList('delegations', actor('filer'))).toEqual(['delegate']);
    expect(allowedOnList('imports', actor('verifier'))).toEqual(['ownerFigures']);
  });
});
