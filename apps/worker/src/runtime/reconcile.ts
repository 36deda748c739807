import { JOBS } from '../jobs.js';
import { TIMETABLE, type Scheduled } from '../timetable.js';
import { QUEUE_NAMES, type QueueName, type Queues } from './queues.js';

const ZONE_TIME = 'Asia/Shanghai';
/** A scheduler whose next turn lies so far back has lost its job and will never turn by itself. */
const STUCK_AFTER_MS = 90_000;

export interface Reconciled {
  made: string[];
  removed: string[];
}

/** Makes Redis agree with the timetable: what is missing, changed or stuck is made again, what is unknown goes. */
export async function reconcile(queues: Queues, timetable: readonly Scheduled[] = TIMETABLE): Promise<Reconciled> {
  const done: Reconciled = { made: [], removed: [] };
  for (const name of QUEUE_NAMES) {
    const wanted = new Map(timetable.filter((line) => JOBS[line.job].queue === name).map((line) => [line.job as string, line]));
    const there = await queues.of(name).getJobSchedulers(0, 999);
    for (const scheduler of there) {
      const line = wanted.get(scheduler.key);
      if (!line) {
        await queues.of(name).removeJobScheduler(scheduler.key);
        done.removed.push(scheduler.key);
        continue;
      }
      const next = Number(scheduler.next ?? 0);
      if (agrees(scheduler, line) && next > Date.now() - STUCK_AFTER_MS) wanted.delete(scheduler.key);
    }
    for (const line of wanted.values()) {
      await make(queues, name, line);
      done.made.push(line.job);
    }
  }
  return done;
}

/** At boot every sweep looks once, whatever the schedulers say: the process may have been away for a week. */
export async function ringAllSweeps(queues: Queues, timetable: readonly Scheduled[] = TIMETABLE): Promise<void> {
  for (const line of timetable) await queues.ring(JOBS[line.job].queue, [{ name: line.job, id: `boot-${line.job}`, data: {} }]);
}

const make = (queues: Queues, queue: QueueName, line: Scheduled) =>
  queues.of(queue).upsertJobScheduler(
    line.job,
    'cron' in line ? { pattern: line.cron, tz: ZONE_TIME } : { every: line.everySeconds * 1000 },
    { name: line.job, data: {}, opts: { attempts: 1, removeOnComplete: { count: 20 }, removeOnFail: { count: 50 } } },
  );

const agrees = (there: { every?: number | string; pattern?: string }, line: Scheduled): boolean =>
  'cron' in line ? there.pattern === line.cron : Number(there.every) === line.everySeconds * 1000;
