/** Every reminder there is, in the order in which a digest lists them: what presses most comes first. */
export const REMINDER_RULES = [
  'dueToday',
  'returned',
  'lateThree',
  'lateOne',
  'dueSoon',
  'windowOpened',
  'endorsementWaiting',
  'verificationWaiting',
  'flagRaised',
  'statementAsked',
  'packFrozen',
  'packAgain',
  'meetingCalled',
  'meetingCancelled',
] as const;
export type ReminderRule = (typeof REMINDER_RULES)[number];

/** Who is reminded: duties in the unit concerned, who oversees it, the zone's office or leaders, or those invited. */
export type Audience = 'filer' | 'head' | 'verifier' | 'overseer' | 'supervision' | 'leader' | 'attendee';

export interface RuleTerms {
  to: readonly Audience[];
  /** What the reminder is about; the first part of its subject key. */
  subject: 'window' | 'submission' | 'flag' | 'meeting';
  /**
   * Workdays before or after the day the rule counts from; null where it goes out at once. `waiting` rules
   * count full workdays that have passed.
   */
  lead: { workdays: number; counts: 'before' | 'after' } | null;
  /** May a person switch it off for themselves? What others rely on being read may not. */
  personal: boolean;
  /** Part of the person's digest, or a mail of its own that the weekly limit does not count. */
  mail: 'digest' | 'invitation';
}

const after = (workdays: number) => ({ workdays, counts: 'after' }) as const;
const before = (workdays: number) => ({ workdays, counts: 'before' }) as const;

/** One table: every line a switch (by the zone, and by the person where `personal`), every lead a setting. */
export const RULES: Record<ReminderRule, RuleTerms> = {
  windowOpened: { to: ['filer'], subject: 'window', lead: null, personal: true, mail: 'digest' },
  dueSoon: { to: ['filer'], subject: 'window', lead: before(2), personal: true, mail: 'digest' },
  dueToday: { to: ['filer'], subject: 'window', lead: before(0), personal: true, mail: 'digest' },
  lateOne: { to: ['filer', 'head'], subject: 'window', lead: after(1), personal: false, mail: 'digest' },
  lateThree: {
    to: ['filer', 'head', 'overseer', 'supervision'],
    subject: 'window',
    lead: after(3),
    personal: false,
    mail: 'digest',
  },
  returned: { to: ['filer'], subject: 'submission', lead: null, personal: false, mail: 'digest' },
  endorsementWaiting: { to: ['head'], subject: 'submission', lead: after(1), personal: true, mail: 'digest' },
  verificationWaiting: { to: ['verifier'], subject: 'submission', lead: after(2), personal: true, mail: 'digest' },
  flagRaised: { to: ['head', 'filer', 'overseer'], subject: 'flag', lead: null, personal: false, mail: 'digest' },
  meetingCalled: { to: ['attendee'], subject: 'meeting', lead: null, personal: false, mail: 'invitation' },
  meetingCancelled: { to: ['attendee'], subject: 'meeting', lead: null, personal: false, mail: 'invitation' },
  statementAsked: { to: ['head'], subject: 'meeting', lead: before(6), personal: false, mail: 'digest' },
  packFrozen: { to: ['leader'], subject: 'meeting', lead: null, personal: true, mail: 'digest' },
  packAgain: { to: ['leader'], subject: 'meeting', lead: before(1), personal: true, mail: 'digest' },
};

/** What the plan year changes about the table: `on` switches a line, `lead` sets its workdays. */
export type RuleSettings = Partial<Record<string, { on?: boolean; lead?: number }>>;

export const isOn = (rule: ReminderRule, settings: RuleSettings): boolean => settings[rule]?.on ?? true;

/** The rule's lead in workdays: the year's, else the table's; 0 where it has none. */
export const leadOf = (rule: ReminderRule, settings: RuleSettings): number =>
  settings[rule]?.lead ?? RULES[rule].lead?.workdays ?? 0;

/** A person's own switches, by rule; what others rely on being read cannot be switched off. */
export const isWanted = (rule: ReminderRule, preferences: Partial<Record<string, boolean>>): boolean =>
  !RULES[rule].personal || (preferences[rule] ?? true);

/** Invitations are their own mail and uncounted. */
export const isInvitation = (rule: ReminderRule): boolean => RULES[rule].mail === 'invitation';
