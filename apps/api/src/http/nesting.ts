import { Refusal } from '#domain/refusal.js';

/** No body of ours is deeper than five; those who validate and transform it call themselves for every level. */
const DEEPEST = 20;

/** Without recursion, or it would fall to what it guards against. @throws Refusal `malformed` */
export function refuseDeepNesting(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new Refusal('malformed', 'http.malformed');
    level = level.flatMap((value) => (value !== null && typeof value === 'object' && !Buffer.isBuffer(value) ? Object.values(value) : []));
  }
}
