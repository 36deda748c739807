import type { Tx } from '#database/unit-of-work.js';
import type { ReactingType } from '#domain/events.js';
import type { AssessmentService } from '#features/assessment/assessment.service.js';
import { settleFlags } from '#features/assessment/settle-flags.js';
import type { Entry, Ring, Subscriptions } from '#features/journal/reaction.service.js';
import { askForScan } from '#features/journal/rescan.js';
import type { JobName } from './jobs.js';
import { JOBS } from './jobs.js';

const ring = (job: JobName, id: string, data: Ring['data']): Ring[] => [{ queue: JOBS[job].queue, job, id, data }];

/**
 * Who reacts to what, one page; exactly the events of REACTING. A reaction writes rows only and may name jobs to
 * ring. Reminders are always derived from the rows as they are now, so whatever changes them only says "look again":
 * rung many times while one look waits, they look once.
 */
export function subscriptions(assessment: Pick<AssessmentService, 'assessTargets'>): Subscriptions {
  const noted = new WeakMap<Tx, Set<number>>();
  /** Only noted: the targets of all entries of a transaction are judged together, each once. */
  const assess = async (tx: Tx, { data }: Entry<ReactingType>) => {
    const targets = noted.get(tx) ?? new Set();
    noted.set(tx, targets.add((data as { targetId: number }).targetId));
  };
  const scanMonth = async (tx: Tx, { zoneId, data }: Entry<'calendar.figuresPublished' | 'calendar.windowMoved'>) => {
    await askForScan(tx, data.month);
    return ring('assessment.sweep', `sweep-${zoneId}`, {});
  };
  const sweep = async (_tx: Tx, { zoneId }: Entry<ReactingType>) => ring('assessment.sweep', `sweep-${zoneId}`, {});
  const scanFrom = async (tx: Tx, { zoneId, data }: Entry<'people.unitsReorganised'>) => {
    await askForScan(tx, data.period);
    return ring('assessment.sweep', `sweep-${zoneId}`, {});
  };
  const settle = async (tx: Tx, { data }: Entry<'pledges.yearClosed'>) => {
    await settleFlags(tx, data.year);
    return [];
  };
  const remind = async (_tx: Tx, { zoneId }: Entry<ReactingType>) => ring('reminders.raise', `raise-${zoneId}`, { zoneId });
  const prepare = async (_tx: Tx, { data }: Entry<'meetings.prepareRequested'>) =>
    ring('meetings.prepare', `prepare-${data.meetingId}`, { meetingId: data.meetingId });
  const scan = async (_tx: Tx, { data }: Entry<'assessment.scanRequested'>) => ring('assessment.scan', `scan-${data.scanId}`, { scanId: data.scanId });

  const makeDocument = async (_tx: Tx, { data }: Entry<'documents.asked'>) =>
    ring('documents.make', `document-${data.documentId}`, { documentId: data.documentId });

  const reactions: Subscriptions['reactions'] = {
    'calendar.figuresPublished': [scanMonth, remind],
    'calendar.windowMoved': [scanMonth, remind],
    'calendar.dayOverridden': [remind],
    'people.unitsReorganised': [scanFrom],
    'pledges.amended': [assess, remind],
    'pledges.yearOpened': [sweep, remind],
    'pledges.yearClosed': [settle],
    'progress.submitted': [assess, remind],
    'progress.withdrawn': [assess, remind],
    'progress.endorsed': [remind],
    'progress.verified': [assess, remind],
    'progress.returned': [assess, remind],
    'progress.reopenGranted': [remind],
    'assessment.scanRequested': [scan],
    'flags.opened': [remind],
    'flags.raised': [remind],
    'flags.acknowledged': [remind],
    'flags.promiseBroken': [remind],
    'flags.cleared': [remind],
    'meetings.called': [remind],
    'meetings.changed': [remind],
    'meetings.prepareRequested': [prepare],
    'meetings.prepared': [remind],
    'meetings.held': [remind],
    'meetings.cancelled': [remind],
    'documents.asked': [makeDocument],
  };
  const complete = async (tx: Tx) => {
    const targets = noted.get(tx);
    if (targets) await assessment.assessTargets(tx, [...targets].sort((a, b) => a - b));
  };
  return { reactions, complete };
}
