import type { HeartbeatService } from '#features/journal/heartbeat.service.js';
import type { SweepRun } from '#features/journal/worker-health.js';
import { TIMETABLE, type Scheduled } from '../timetable.js';
import type { Pulse } from './pulse.js';
import type { Queues } from './queues.js';
import { redisProblem } from './redis.js';

/** A daily line turns once a day; anything else may miss a few turns before it is called late. */
const graceMs = (line: Scheduled) => ('cron' in line ? 26 * 3_600_000 : line.everySeconds * 3_000 + 120_000);

export async function beat(heartbeats: HeartbeatService, queues: Queues, pulse: Pulse): Promise<void> {
  await heartbeats.beat({
    startedAt: pulse.startedAt.toISOString(),
    redis: (await redisProblem(queues.redis)) ?? 'ok',
    memoryMb: Math.round(process.memoryUsage.rss() / 1_048_576),
    sweeps: pulse.runs as Record<string, SweepRun>,
    late: (sweeps) => lateSweeps(sweeps, pulse.startedAt),
  });
}

export const lateSweeps = (sweeps: Record<string, SweepRun>, startedAt: Date, now = Date.now()): string[] =>
  TIMETABLE.filter((line) => now - Math.max(Date.parse(sweeps[line.job]?.at ?? '') || 0, startedAt.getTime()) > graceMs(line)).map(({ job }) => job);
