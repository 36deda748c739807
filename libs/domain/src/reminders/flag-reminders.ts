import type { Month } from '../calendar/day.js';
import { holdersIn, overseersOf, withDelegates } from './directory.js';
import type { Asking } from './filing-reminders.js';
import { namesIn, toEach, type DueReminder, type TargetNames } from './reminder.js';
import { isOn } from './rules.js';

/** An open or acknowledged flag. `raisedAt` is when it opened or last got worse. */
export interface FlagFacts extends TargetNames {
  flagId: number;
  kind: 'pace' | 'missing' | 'overdueNode' | 'implausible';
  /** 1 提醒 · 2 预警通知单 · 3 红色督办单 */
  level: number;
  raisedAt: Date;
  acknowledgedAt: Date | null;
  unitId: number;
  period: Month;
  /** The one line why of the flag's month, as known now. */
  why?: { zh: string; en: string } | null;
}

const RED = 3;

/** Opened or made worse, each time once (a level that falls again is no news): head and filer, red also the overseeing leader; nobody once the head has answered it. */
export function flagReminders(flag: FlagFacts, { now, settings, directory }: Asking): DueReminder[] {
  const answered = flag.acknowledgedAt !== null && flag.acknowledgedAt >= flag.raisedAt;
  if (answered || flag.raisedAt > now || !isOn('flagRaised', settings)) return [];
  const people = [...holdersIn(directory, 'head', flag.unitId), ...holdersIn(directory, 'filer', flag.unitId)];
  if (flag.level >= RED) people.push(...overseersOf(directory, flag.unitId));
  return toEach(withDelegates(directory, people), {
    rule: 'flagRaised',
    subject: `flag:${flag.flagId}:${flag.raisedAt.getTime()}`,
    dueAt: flag.raisedAt,
    deadlines: [],
    params: {
      kind: flag.kind,
      level: String(flag.level),
      period: flag.period,
      ...namesIn(flag),
      ...(flag.why ? { why: flag.why.zh, whyEn: flag.why.en } : {}),
    },
    path: `/flags/${flag.flagId}`,
  });
}
