import { defaults } from '#api-client/generated.js';
import { ok } from '@oazapfts/runtime';
import { once } from './once.js';
import { Problem } from './problem.js';

// Every function of the generated client asks with the session's token and throws a Problem for what was refused.
defaults.fetch = once;

type Reply = { status: number; data?: unknown; headers: Headers };
type Fine<R extends Reply> = Extract<R, { status: 200 | 201 | 202 | 204 }>['data'];

/** `dataOf(boardRead({ period }, { signal }))`: what was asked for, or a Problem. */
export const dataOf = <R extends Reply>(reply: Promise<R>): Promise<Fine<R>> => ok(heard(reply) as never);

/** The same with its version, for a later If-Match. */
export async function versionedOf<R extends Reply>(reply: Promise<R>): Promise<{ data: Fine<R>; etag: string | null }> {
  const { data, headers } = await heard(reply);
  return { data: data as Fine<R>, etag: headers.get('etag') };
}

/** An answer that breaks off in the middle is none; the generated client takes it for an empty one. */
async function heard<R extends Reply>(reply: Promise<R>): Promise<R> {
  const answer = await reply;
  if (answer.data === null && answer.headers.get('content-type')?.includes('json')) throw new Problem(0);
  return answer;
}
