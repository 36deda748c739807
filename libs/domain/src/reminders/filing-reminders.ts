import type { Day, Month } from '../calendar/day.js';
import type { WorkCalendar } from '../calendar/workdays.js';
import { dayOf, instantAt, timeOf } from '../calendar/zone-time.js';
import { holdersIn, holdersOf, overseersOf, withDelegates, type Directory } from './directory.js';
import { namesIn, toEach, type DueReminder, type TargetNames } from './reminder.js';
import { isOn, leadOf, RULES, type ReminderRule, type RuleSettings } from './rules.js';

/** A filing window and, unit by unit, how many of its targets have no submitted figure that stands. */
export interface WindowFacts {
  windowId: number;
  period: Month;
  opensAt: Date;
  dueAt: Date;
  lockedAt: Date;
  notDone: readonly { unitId: number; targets: number }[];
}

/** A submission that lies on somebody's desk. `since` is when it came there. */
export interface DeskFacts extends TargetNames {
  submissionId: number;
  revision: number;
  unitId: number;
  verifierUnitId: number;
  period: Month;
  state: 'returned' | 'submitted' | 'endorsed';
  since: Date;
  deadlines: readonly Date[];
}

export interface Asking {
  now: Date;
  calendar: WorkCalendar;
  settings: RuleSettings;
  directory: Directory;
}

const NINE = '09:00';

/**
 * The one reminder a window asks for as of now: opened, soon due, due today, one workday late, three late. A later
 * stage takes the place of the earlier ones, so that after an outage people are told where things stand, not what
 * they missed. Units whose targets are all done hear nothing.
 */
export function windowReminders(window: WindowFacts, asking: Asking): DueReminder[] {
  const stage = stageOf(window, asking);
  if (!stage || !isOn(stage.rule, asking.settings)) return [];
  const { period, dueAt, lockedAt } = window;
  const counts = new Map<number, { targets: number; units: number; onBehalfOf: number | null }>();
  const desks = new Map<number, string>();
  for (const { unitId, targets } of window.notDone.filter((unit) => unit.targets > 0))
    for (const { personId, onBehalfOf, desk } of audienceOf(stage.rule, unitId, asking.directory)) {
      if (desks.get(personId) !== DESKS.filer) desks.set(personId, DESKS[desk]);
      const count = counts.get(personId) ?? { targets: 0, units: 0, onBehalfOf };
      counts.set(personId, {
        targets: count.targets + targets,
        units: count.units + 1,
        onBehalfOf: count.onBehalfOf === null ? null : onBehalfOf,
      });
    }
  const due = dayOf(dueAt);
  const today = dayOf(asking.now);
  return [...counts].flatMap(([personId, { targets, units, onBehalfOf }]) =>
    toEach([{ personId, onBehalfOf }], {
      rule: stage.rule,
      subject: `window:${window.windowId}`,
      dueAt: stage.at,
      deadlines: [dueAt, lockedAt],
      params: {
        period,
        targets: String(targets),
        units: String(units),
        due,
        dueTime: timeOf(dueAt),
        left: String(asking.calendar.workdaysLeft(today, due)),
        late: String(asking.calendar.workdaysLate(due, today)),
        locked: dayOf(lockedAt),
        lockedTime: timeOf(lockedAt),
      },
      path: `${desks.get(personId)!}?period=${period}`,
    }),
  );
}

/** Where each looks at what is not filed: the unit at its grid, the office at the month's pipeline, a leader at the board. */
const DESKS = { filer: '/filing', head: '/filing', supervision: '/pipeline', overseer: '/board' } as const;

/** The instants at which a window's reminders fall due, in order; for a clock that visits each. */
export function windowStages(
  window: Pick<WindowFacts, 'opensAt' | 'dueAt'>,
  calendar: WorkCalendar,
  settings: RuleSettings,
): { rule: ReminderRule; at: Date }[] {
  const due = dayOf(window.dueAt);
  const back = (rule: ReminderRule): Day =>
    leadOf(rule, settings) === 0 ? due : calendar.nthWorkdayBack(due, leadOf(rule, settings));
  const stages: { rule: ReminderRule; at: Date }[] = [
    { rule: 'windowOpened', at: window.opensAt },
    { rule: 'dueSoon', at: instantAt(back('dueSoon'), NINE) },
    { rule: 'dueToday', at: instantAt(back('dueToday'), NINE) },
    { rule: 'lateOne', at: instantAt(calendar.addWorkdays(due, leadOf('lateOne', settings)), NINE) },
    { rule: 'lateThree', at: instantAt(calendar.addWorkdays(due, leadOf('lateThree', settings)), NINE) },
  ];
  return stages.filter(({ at }) => at >= window.opensAt);
}

/** Switched-off stages still count as reached: the ones before them have had their time. */
const stageOf = (window: WindowFacts, { now, calendar, settings }: Asking): { rule: ReminderRule; at: Date } | undefined =>
  windowStages(window, calendar, settings)
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .at(-1);

function audienceOf(rule: ReminderRule, unitId: number, directory: Directory) {
  const desks = new Map<number, keyof typeof DESKS>();
  for (const audience of RULES[rule].to)
    for (const personId of peopleOf(audience, unitId, directory))
      if (audience in DESKS && !desks.has(personId)) desks.set(personId, audience as keyof typeof DESKS);
  return withDelegates(directory, desks.keys()).map((one) => ({ ...one, desk: desks.get(one.onBehalfOf ?? one.personId)! }));
}

function peopleOf(audience: (typeof RULES)[ReminderRule]['to'][number], unitId: number, directory: Directory): number[] {
  if (audience === 'filer' || audience === 'head') return holdersIn(directory, audience, unitId);
  if (audience === 'overseer') return overseersOf(directory, unitId);
  return audience === 'supervision' ? holdersOf(directory, 'supervision') : [];
}

/**
 * Returned: its filer at once. Waiting for endorsement more than one workday, for verification more than two:
 * the head, the verifier, at nine on the day after the last of those workdays.
 */
export function deskReminders(desk: DeskFacts, asking: Asking): DueReminder[] {
  const { rule, people, path } = stationOf(desk, asking.directory);
  const dueAt =
    desk.state === 'returned'
      ? desk.since
      : instantAt(asking.calendar.addWorkdays(dayOf(desk.since), leadOf(rule, asking.settings) + 1), NINE);
  if (dueAt > asking.now || !isOn(rule, asking.settings)) return [];
  return toEach(withDelegates(asking.directory, people), {
    rule,
    subject: `submission:${desk.submissionId}:${desk.revision}`,
    dueAt,
    deadlines: desk.deadlines,
    params: { period: desk.period, since: dayOf(desk.since), ...namesIn(desk) },
    path,
  });
}

function stationOf(
  { state, unitId, verifierUnitId, period }: DeskFacts,
  directory: Directory,
): { rule: ReminderRule; people: number[]; path: string } {
  if (state === 'returned')
    return { rule: 'returned', people: holdersIn(directory, 'filer', unitId), path: `/filing?period=${period}` };
  if (state === 'submitted')
    return { rule: 'endorsementWaiting', people: holdersIn(directory, 'head', unitId), path: `/endorsement?period=${period}` };
  return {
    rule: 'verificationWaiting',
    people: holdersIn(directory, 'verifier', verifierUnitId),
    path: `/verification?period=${period}`,
  };
}
