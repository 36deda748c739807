import type { JobName } from './jobs.js';

/** By a job scheduler in Redis, reconciled each minute; at most one worker runs each turn. */
export type Scheduled = { job: JobName; why: string } & ({ everySeconds: number } | { cron: string });

/**
 * The whole timetable, one page. Every line is a sweep: it asks "what is due as of now and not done yet?", so a
 * missed night, a double worker or a crash between two lines ends in the same rows. Each also runs once at boot.
 */
export const TIMETABLE: readonly Scheduled[] = [
  { job: 'assessment.sweep', everySeconds: 30, why: 'windows that opened, fell due or locked change lights and flags; waiting scans are run' },
  { job: 'meetings.prepare', everySeconds: 60, why: 'packs are frozen three workdays before their meeting' },
  { job: 'reminders.raise', everySeconds: 30, why: 'whatever somebody must be told by now becomes a row; what is done is dropped' },
  { job: 'reminders.compose', everySeconds: 30, why: 'due reminders become one digest a person, outside quiet hours' },
  { job: 'mails.send', everySeconds: 10, why: 'written mails go out; those in doubt go out again under the same Message-ID' },
  { job: 'documents.make', everySeconds: 30, why: 'documents that were asked for and not made, also those a killed worker left' },
  { job: 'journal.seal', everySeconds: 60, why: 'entries older than a minute are sealed into the hash chain' },
  { job: 'people.carryOut', everySeconds: 60, why: 'approved reorganisations whose day has come are carried out' },
  { job: 'system.tidy', cron: '20 3 * * *', why: 'expired tokens, idempotency keys and sign-in attempts go, at night' },
];

/** By the process itself: what must go on, or be noticed, while Redis is away. Seconds of real time. */
export const TICKS = {
  relay: { everySeconds: 1, why: 'undelivered journal entries are claimed and rung' },
  heartbeat: { everySeconds: 5, why: 'the row by which /ready knows that the worker lives, and what it suffers from' },
  reconcile: { everySeconds: 60, why: 'a flushed Redis forgets its schedulers for ever: missing ones are made again, unknown ones go' },
  advance: { everySeconds: 1, why: 'demo only: the clock has been asked to move on' },
} as const;
