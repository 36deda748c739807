import { TAKEN_EFFECT } from '#database/unit-of-work.js';
import { setTimeout as pause } from 'node:timers/promises';
import { startSystem, type System } from '../support/system.js';
import type { Outcome } from './outcome.js';

/** Promises 5 and 6: two at once never overwrite, and a retry has one effect, whatever dies in between. */
export async function sameMoment({ rounds, kills }: { rounds: number; kills: number }): Promise<Outcome> {
  const system = await startSystem('faults-moment', { workers: 0 });
  try {
    const broken: string[] = [];
    const overwritten = await twoAtOnce(system, rounds, broken);
    const meetings = await retries(system, kills, broken);
    return { counts: { ...overwritten, ...meetings }, broken };
  } finally {
    await system.stop();
  }
}

async function twoAtOnce(system: System, rounds: number, broken: string[]): Promise<Record<string, number>> {
  const { id } = await system.one<{ id: number }>("SELECT id FROM targets WHERE code = 'GX24-34' AND year = 2024");
  const path = `/api/v1/targets/${id}/submissions/2024-06`;
  let stale = 0;
  for (let round = 0; round < rounds; round++) {
    const headers: Record<string, string> = round === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${round}"` };
    const answers = await Promise.all(
      Array.from({ length: 2 + (round % 7) }, (_, n) => system.call('PUT', path, { as: n % 2 ? 'head.economy' : 'filer.economy', body: { value: String(round * 100 + n) }, headers })),
    );
    const won = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status === 412);
    stale += lost.length;
    if (won.length !== 1 || won.length + lost.length !== answers.length) broken.push(`round ${round}: ${answers.map(({ status }) => status).join(' ')}`);
    for (const { body } of lost) if (body.current?.version !== round + 1) broken.push(`round ${round}: a loser was told of version ${String(body.current?.version)}`);
    const now = await system.call('GET', path, { as: 'filer.economy' });
    if (now.body.version !== round + 1 || now.body.draft?.value !== won[0]?.body.draft?.value) broken.push(`round ${round}: something else stands there`);
  }
  return { rounds, stale };
}

/** Meetings are planned under keys, each asked for until it is answered, while the API is killed. */
async function retries(system: System, kills: number, broken: string[]): Promise<Record<string, number>> {
  await system.token('supervision');
  let over = false;
  let planned = 0;
  let repeated = 0;
  let doneAlready = 0;
  const plan = async (title: string): Promise<void> => {
    const body = { title, period: '2024-06', startsAt: '2024-08-05T14:30:00+08:00', place: '会议室' };
    let first: number | null = null;
    for (let answered = 0; answered < 2; ) {
      const answer = await system.call('POST', '/api/v1/meetings', { as: 'supervision', body, headers: { 'idempotency-key': title } }).catch(() => null);
      if (answer === null || answer.status >= 500) await pause(50);
      else if (answer.status === 409 && answer.body.code === 'http.stillAtWork') {
        // Its process is dead, before its commit or after it; in an office one waits a minute.
        await system.rows(`UPDATE idempotency_keys SET createdAt = createdAt - INTERVAL 2 MINUTE WHERE status <= ${TAKEN_EFFECT} AND createdAt < UTC_TIMESTAMP(3) - INTERVAL 1 SECOND`);
        await pause(300);
      } else if (answer.status === 409 && answer.body.code === 'http.alreadyDone') {
        doneAlready += 1;
        return;
      } else if (answer.status !== 201) return void broken.push(`${title}: ${answer.status} ${String(answer.body.code)}`);
      else {
        if (first !== null && first !== answer.body.id) broken.push(`${title}: answered ${first}, then ${answer.body.id as number}`);
        first = answer.body.id as number;
        if (answered === 1) repeated += 1;
        answered += 1;
      }
    }
  };
  const load = Array.from({ length: 4 }, async (_, lane) => {
    for (let n = 0; !over; n++) {
      await plan(`m-${lane}-${n}`);
      planned += 1;
    }
  });
  for (let n = 0; n < kills; n++) {
    await pause(200 + Math.random() * 600);
    await system.api.kill();
    await system.api.start();
  }
  await pause(300);
  over = true;
  await Promise.all(load);
  const twice = await system.rows<{ title: string; n: number }>("SELECT title, COUNT(*) AS n FROM review_meetings WHERE title LIKE 'm-%' GROUP BY title HAVING COUNT(*) <> 1");
  for (const { title, n } of twice) broken.push(`${title} was planned ${n} times`);
  const { n } = await system.one<{ n: number }>("SELECT COUNT(DISTINCT title) AS n FROM review_meetings WHERE title LIKE 'm-%'");
  if (Number(n) !== planned) broken.push(`${planned} meetings answered, ${Number(n)} there`);
  return { apiKills: kills, keys: planned, repeated, doneAlready };
}
