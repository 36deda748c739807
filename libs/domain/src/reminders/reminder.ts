import type { Day } from '../calendar/day.js';
import { dayOf } from '../calendar/zone-time.js';
import type { Recipient } from './directory.js';
import type { ReminderRule } from './rules.js';

/**
 * One reminder to one person. (rule, subject, personId, dueOn) is its key: the same question asked again gives
 * the same key, so a second one is impossible whatever crashes.
 */
export interface DueReminder extends Recipient {
  rule: ReminderRule;
  /** `window:12`, `submission:345:2` (its revision), `flag:7:1720404000000` (when it was raised), `meeting:3`, `meeting:3:2`. */
  subject: string;
  dueOn: Day;
  dueAt: Date;
  /** Deadlines of its matter: on such a day, until then, it may go out although the day is free or the hour early. */
  deadlines: readonly Date[];
  /** Fills the rule's words; as of now, so a row that still waits is given the new ones. */
  params: Record<string, string>;
  /** Where its link leads, within the web. */
  path: string;
}

/** A target as mails name it; English names where there are any. */
export interface TargetNames {
  targetName: string;
  targetNameEn?: string | null;
  unitName?: string;
  unitNameEn?: string | null;
}

/** The names as params; what is not there is left out. */
export const namesIn = ({ targetName, targetNameEn, unitName, unitNameEn }: TargetNames): Record<string, string> => ({
  target: targetName,
  ...(targetNameEn ? { targetEn: targetNameEn } : {}),
  ...(unitName ? { unit: unitName } : {}),
  ...(unitNameEn ? { unitEn: unitNameEn } : {}),
});

type Matter = Omit<DueReminder, 'dueOn' | keyof Recipient>;

/** The same matter told to several people. */
export const toEach = (recipients: readonly Recipient[], matter: Matter): DueReminder[] =>
  recipients.map((recipient) => ({ ...matter, ...recipient, dueOn: dayOf(matter.dueAt) }));

/** The key as one text. */
export const keyOf = ({
  rule,
  subject,
  personId,
  dueOn,
}: Pick<DueReminder, 'subject' | 'personId' | 'dueOn'> & { rule: string }): string => `${rule}|${subject}|${personId}|${dueOn}`;
