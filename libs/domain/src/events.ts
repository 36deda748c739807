import type { Light } from './assessment/assessment.js';
import type { Day, Month } from './calendar/day.js';
import type { Role } from './people/roles.js';

/** Who a filing belongs to: enough for a reaction to find its rows again, never the figures themselves. */
interface OfSubmission {
  submissionId: number;
  targetId: number;
  unitId: number;
  period: Month;
  revision: number;
}

interface OfOwnerFigure {
  ownerFigureId: number;
  targetId: number;
  unitId: number;
  period: Month;
  revision: number;
}

interface OfPledge {
  pledgeId: number;
  unitId: number;
}

interface OfFlag {
  flagId: number;
  targetId: number;
  unitId: number;
  kind: 'pace' | 'missing' | 'overdueNode' | 'implausible';
  level: 'notice' | 'yellow' | 'red';
  period: Month;
}

interface OfReopenRequest {
  requestId: number;
  submissionId: number;
  targetId: number;
  unitId: number;
  period: Month;
}

interface OfDocument {
  documentId: number;
  kind: 'pledge' | 'pledgeBook' | 'breakdown' | 'warning' | 'bulletin' | 'pack';
  subjectId: number;
  format: 'docx' | 'pdf';
}

interface OfAmendment {
  amendmentId: number;
  targetId: number;
  unitId: number;
}

interface OfReorganisation {
  changeId: number;
  /** The first of the units it is about. */
  unitId: number;
  kind: 'rename' | 'merge' | 'split';
}

interface OfWindow {
  year: number;
  month: Month;
  kind: 'monthly' | 'statistical';
}

/**
 * Everything that can happen, one map (promise 4: the journal never changes, so a name or a field, once
 * recorded, is never renamed; add another event instead). Data is small JSON: ids, days, instants as ISO
 * strings, codes. The journal entry itself carries zone, actor, `onBehalfOf` and time of record.
 */
export interface Events {
  'people.zoneCreated': { zoneId: number };
  'people.unitCreated': { unitId: number; parentId: number | null };
  'people.unitChanged': { unitId: number; fields: string[] };
  'people.reorganisationProposed': OfReorganisation;
  'people.reorganisationApproved': OfReorganisation & { from: Day };
  'people.reorganisationRefused': OfReorganisation & { reason: string };
  'people.reorganisationWithdrawn': OfReorganisation;
  'people.unitRenamed': { changeId: number; unitId: number; from: Day; before: string; after: string };
  /** Merged or split: from that month on the successors answer. */
  'people.unitsReorganised': OfReorganisation & { unitIds: number[]; successorIds: number[]; from: Day; period: Month };
  'people.personCreated': { personId: number; unitId: number | null };
  'people.personChanged': { personId: number; fields: string[] };
  'people.personDeactivated': { personId: number };
  'people.personReactivated': { personId: number };
  'people.appointed': { appointmentId: number; personId: number; unitId: number; role: Role; from: Day; until: Day | null };
  'people.appointmentEnded': { appointmentId: number; personId: number; unitId: number; role: Role; until: Day };
  'people.oversightSet': { personId: number; unitIds: number[] };
  'people.leaderDetailChosen': { leaderDetail: 'zone' | 'overseen' };
  'people.delegated': { delegationId: number; fromPersonId: number; toPersonId: number; from: Day; until: Day };
  'people.delegationRevoked': { delegationId: number; fromPersonId: number; toPersonId: number };
  'people.signedIn': { personId: number };
  /** The typed account name is not kept: people type passwords into the wrong box. */
  'people.signInFailed': { personId: number | null; reason: 'unknownAccount' | 'wrongPassword' | 'lockedOut' | 'inactive' };
  'people.lockedOut': { personId: number; until: string };
  'people.signedOut': { personId: number };
  'people.signedOutEverywhere': {
    personId: number;
    reason: 'asked' | 'passwordChanged' | 'passwordReset' | 'deactivated' | 'tokenReplayed';
  };
  'people.passwordChanged': { personId: number };
  'people.passwordReset': { personId: number };

  'calendar.yearPublished': { year: number; holidays: number; workdays: number };
  'calendar.dayOverridden': { day: Day; kind: 'holiday' | 'workday' | null };
  'calendar.windowsLaid': { year: number; months: number };
  'calendar.figuresPublished': { month: Month; publishedOn: Day };
  'calendar.windowMoved': OfWindow & { opensAt: string; dueAt: string; lockedAt: string; reason: string };
  'calendar.clockAdvanced': { from: string; until: string };

  /** `versions`: the signed texts' SHA-256, so that text and hash cannot be replaced together unseen. */
  'pledges.amendmentProposed': OfAmendment & { from: Month };
  'pledges.amendmentRefused': OfAmendment & { reason: string };
  'pledges.amendmentWithdrawn': OfAmendment;
  /** Approved: the target says something else from that month on; the pledge has a new version under its hash. */
  'pledges.amended': OfAmendment & { pledgeId: number; from: Month; version: number; versionId: number; hash: string };
  'pledges.yearPrepared': { year: number };
  'pledges.yearChanged': { year: number; fields: string[] };
  /** Last year's structure carried into a year that is prepared; `filled`: lines there already that got a result since. */
  'pledges.rolledOver': { year: number; from: number; lines: number; zoneTargets: number; filled: number };
  'pledges.yearOpened': { year: number };
  'pledges.yearClosed': { year: number; pledges: number };

  'pledges.seeded': { year: number; pledges: number; targets: number; versions?: { versionId: number; hash: string }[] };
  'pledges.zoneTargetAdded': { zoneTargetId: number; year: number; code: string };
  'pledges.zoneTargetChanged': { zoneTargetId: number; fields: string[] };
  'pledges.zoneTargetRemoved': { zoneTargetId: number; year: number; code: string };
  /** A unit's line became a share of a zone target (null: of none any more), or what it weighs there changed. */
  'pledges.shareSet': { zoneTargetId: number | null; lineId: number; unitId: number; fields: string[] };
  'pledges.projectAdded': { zoneTargetId: number; projectId: number; unitId: number };
  'pledges.projectChanged': { zoneTargetId: number; projectId: number; unitId: number; fields: string[] };
  'pledges.projectRemoved': { zoneTargetId: number; projectId: number; unitId: number; name: string };
  /** A warning of the ambition check was kept, with a reason. */
  'pledges.ambitionAnswered': { answerId: number; code: string; lineId: number | null; zoneTargetId: number | null };

  'pledges.drafted': OfPledge & { year: number };
  'pledges.changed': OfPledge & { fields: string[] };
  'pledges.linesAdded': OfPledge & { lineIds: number[] };
  'pledges.lineChanged': OfPledge & { lineId: number; code: string; fields: string[] };
  'pledges.linesRemoved': OfPledge & { codes: string[] };
  /** A round went out; `hash` is the SHA-256 of the text as it went. */
  'pledges.consulted': OfPledge & { round: number; hash: string };
  'pledges.commented': OfPledge & { commentId: number; round: number; code: string | null };
  'pledges.commentAnswered': OfPledge & { commentId: number; answer: 'accepted' | 'declined' | 'changed' };
  'pledges.approved': OfPledge & { hash: string };
  'pledges.redrafted': OfPledge & { from: 'consultation' | 'approved'; reason: string };
  'pledges.partySigned': OfPledge & { side: 'holder' | 'zone'; hash: string };
  /** Both parties have signed: the text is frozen under its hash, and its targets are born. */
  'pledges.signed': OfPledge & { versionId: number; version: number; hash: string; targets: number };
  /** A scanned signed copy, bound to the version's hash; `sha256` is the file's own. */
  'pledges.copyAttached': OfPledge & { versionId: number; hash: string; copyId: number; sha256: string };

  'progress.submitted': OfSubmission & { late: boolean };
  'progress.withdrawn': OfSubmission;
  'progress.endorsed': OfSubmission;
  /** `ownerFigureId`: what the data owner said by then; `reason`: why the filed figure stands beside another one of theirs. */
  'progress.verified': OfSubmission & { ownerFigureId?: number; reason?: string };
  'progress.returned': OfSubmission & { by: 'head' | 'verifier'; reason: string };
  /** The data owner's figure was written down, corrected, or (`withdrawn`) taken back. */
  'progress.ownerFigureNoted': OfOwnerFigure & { withdrawn: boolean };
  'progress.evidenceAdded': OfSubmission & { evidenceId: number; sha256: string };
  'progress.evidenceRemoved': OfSubmission & { evidenceId: number };
  'progress.reopenRequested': OfReopenRequest & { reason: string };
  'progress.reopenGranted': OfReopenRequest & { until: Day };
  'progress.reopenRefused': OfReopenRequest & { reason: string };

  'assessment.scanRequested': { scanId: number; period: Month };
  'assessment.scanned': { scanId: number; period: Month; targets: number; changed: number };
  /** From a day on, never retroactively; `version` counts the year's decisions. */
  'assessment.rulesAdopted': { year: number; version: number; ruleSet: string; from: Day; reason: string };
  'assessment.rulesWithdrawn': { year: number; version: number };
  'assessment.lightChanged': { targetId: number; unitId: number; month: Month; from: Light | null; to: Light };

  'flags.opened': OfFlag;
  'flags.raised': OfFlag & { from: OfFlag['level'] };
  /** Figures were corrected and call for less. */
  'flags.lowered': OfFlag & { from: OfFlag['level'] };
  'flags.acknowledged': OfFlag & { recoverBy: Month };
  'flags.promiseBroken': OfFlag & { recoverBy: Month };
  /** `rule`: cleared by the scan; `supervision`: by the office, with its reason. */
  'flags.cleared': OfFlag & { by: 'rule' | 'supervision'; reason: string | null };

  'meetings.planned': { meetingId: number; period: Month; heldAt: string };
  'meetings.changed': { meetingId: number; fields: string[] };
  'meetings.called': { meetingId: number; period: Month; heldAt: string; invited: number };
  'meetings.prepareRequested': { meetingId: number; period: Month };
  /** The pack is frozen; `hash` is the SHA-256 of its canonical content. */
  'meetings.prepared': { meetingId: number; packId: number; version: number; hash: string };
  'meetings.held': { meetingId: number; packId: number };
  'meetings.closed': { meetingId: number };
  'meetings.cancelled': { meetingId: number; reason: string };

  'documents.importChecked': { importId: number; kind: 'breakdown' | 'filings' | 'ownerFigures'; year: number; period: Month | null; rows: number; accepted: number; sha256: string };
  'documents.importApplied': { importId: number; kind: 'breakdown' | 'filings' | 'ownerFigures'; year: number; mode: 'all' | 'goodRows'; written: number; refused: number };
  'documents.importUndone': { importId: number; kind: 'breakdown' | 'filings' | 'ownerFigures'; year: number; removed: number };

  'reminders.asked': { rule: string; subject: string; personIds: number[] };
  'reminders.sent': { mailId: number; personId: number; messageId: string; reminders: number; late: boolean };
  'reminders.preferencesChanged': { personId: number; off: string[] };

  'documents.asked': OfDocument;
  /** `sha256`: of the file that was made. */
  'documents.made': OfDocument & { sha256: string };

  'journal.sealed': { sealId: number; fromEntryId: number; untilEntryId: number; hash: string };
  'journal.verified': { sealId: number | null; intact: boolean; firstBrokenEntryId: number | null };
}

export type EventType = keyof Events;

/** One typed thing that happened, as `record` takes it. */
export type EventOf<T extends EventType = EventType> = { [K in T]: { type: K; data: Events[K] } }[T];

/**
 * The events somebody reacts to: only these get a delivery row and are rung by the relay, the others are
 * audit trail alone. The worker's subscriptions must cover exactly this list (an architecture test compares).
 */
export const REACTING = [
  'people.unitsReorganised',
  'calendar.figuresPublished',
  'calendar.windowMoved',
  'calendar.dayOverridden',
  'pledges.amended',
  'pledges.yearOpened',
  'pledges.yearClosed',
  'progress.submitted',
  'progress.withdrawn',
  'progress.endorsed',
  'progress.verified',
  'progress.returned',
  'progress.reopenGranted',
  'assessment.scanRequested',
  'flags.opened',
  'flags.raised',
  'flags.acknowledged',
  'flags.promiseBroken',
  'flags.cleared',
  'meetings.called',
  'meetings.changed',
  'meetings.prepareRequested',
  'meetings.prepared',
  'meetings.held',
  'meetings.cancelled',
  'documents.asked',
] as const satisfies readonly EventType[];

export type ReactingType = (typeof REACTING)[number];

const reacting: ReadonlySet<string> = new Set(REACTING);

/** Whether an entry of this type needs a delivery row. */
export const hasReaction = (type: EventType): type is ReactingType => reacting.has(type);

/** The id that names what an event is about, first match wins: a flag's event is about the flag, then its target. */
const SUBJECT_KEYS = [
  ['documentId', 'document'],
  ['importId', 'import'],
  ['flagId', 'flag'],
  ['meetingId', 'meeting'],
  ['pledgeId', 'pledge'],
  ['requestId', 'reopenRequest'],
  ['submissionId', 'submission'],
  ['scanId', 'scan'],
  ['delegationId', 'delegation'],
  ['mailId', 'mail'],
  ['projectId', 'project'],
  ['zoneTargetId', 'zoneTarget'],
  ['lineId', 'line'],
  ['targetId', 'target'],
  ['sealId', 'seal'],
  ['personId', 'person'],
  ['unitId', 'unit'],
  ['zoneId', 'zone'],
  ['month', 'month'],
  ['day', 'day'],
  ['year', 'year'],
] as const;

/**
 * The subject of an event as the journal stores and filters it: `flag:17`, `meeting:3`, `month:2024-06`;
 * null when it is about the zone as a whole.
 */
export function subjectOf<T extends EventType>(type: T, data: Events[T]): string | null {
  const facts = data as Record<string, string | number | null | undefined>;
  if (type === 'reminders.asked') return String(facts['subject']);
  for (const [key, kind] of SUBJECT_KEYS) if (facts[key] != null) return `${kind}:${String(facts[key])}`;
  return null;
}
