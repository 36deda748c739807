import { REACTING } from '#domain/events.js';
import type { AssessmentService } from '#features/assessment/assessment.service.js';
import type { Entry, Reaction } from '#features/journal/reaction.service.js';
import { describe, expect, test } from '@jest/globals';
import type { Tx } from '#database/unit-of-work.js';
import { isJobName, JOB_NAMES } from './jobs.js';
import { subscriptions } from './subscriptions.js';
import { TIMETABLE } from './timetable.js';

const { reactions } = subscriptions({ assessTargets: async () => 0 } as unknown as AssessmentService);
const tx = { query: async () => [], author: { zoneId: 1 }, now: new Date(0) } as unknown as Tx;
const entry = { id: 1, zoneId: 1, data: { targetId: 1, scanId: 1, meetingId: 1, month: '2024-06' } } as unknown as Entry;

/** Every job that some event rings. */
async function rung(): Promise<Set<string>> {
  const jobs = new Set<string>();
  for (const list of Object.values(reactions)) for (const react of list as readonly Reaction<never>[]) for (const ring of (await react(tx, entry as never)) ?? []) jobs.add(ring.job);
  return jobs;
}

describe('one page each', () => {
  test('subscriptions cover exactly the events that somebody reacts to', () => {
    expect(Object.keys(reactions).sort()).toEqual([...REACTING].sort());
  });

  test('jobs are the relay’s, the timetable’s and the subscriptions’, and no others', async () => {
    const known = new Set<string>(['journal.react', ...TIMETABLE.map(({ job }) => job), ...(await rung())]);
    expect([...known].filter((job) => !isJobName(job))).toEqual([]);
    expect(JOB_NAMES.filter((job) => !known.has(job))).toEqual([]);
  });

  test('every line of the timetable says why, once', () => {
    expect(TIMETABLE.every(({ why }) => why.length > 20)).toBe(true);
    expect(new Set(TIMETABLE.map(({ job }) => job)).size).toBe(TIMETABLE.length);
  });

  test('names and ids hold no colon, which BullMQ keeps for itself', async () => {
    expect(JOB_NAMES.filter((job) => job.includes(':'))).toEqual([]);
    expect([...(await rung())].filter((job) => job.includes(':'))).toEqual([]);
  });
});
