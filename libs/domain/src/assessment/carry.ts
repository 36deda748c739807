import { Exact } from '../exact.js';
import type { Point } from '../progress/trail.js';
import { LIGHTS, type Light } from './assessment.js';
import { NO_PAST, type Past } from './light.js';

/** What a judged month hands on to the next: enough to go on without the months before it. */
export interface Carry {
  past: Past;
  /** The year's values so far that are to be believed. */
  trail: readonly Point[];
}

/** Before a year's first month. */
export const NOTHING_CARRIED: Carry = { past: NO_PAST, trail: [] };

/** `lagging 3 - 4:310.5 5:320`: last known light, streak, r for reached and e for exceeded, then r:value of each point. */
export function carryText({ past, trail }: Carry): string {
  const marks = `${past.reached ? 'r' : ''}${past.exceeded ? 'e' : ''}`;
  let text = `${past.lastKnown ?? '-'} ${past.streak} ${marks || '-'}`;
  for (const { r, value } of trail) text += ` ${r}:${value.toString()}`;
  return text;
}

/** @throws RangeError for what `carryText` did not write */
export function carryFrom(text: string): Carry {
  const [light, streak, marks, ...points] = text.split(' ');
  const lastKnown = light === '-' ? null : (light as Light);
  if (marks === undefined || !(Number(streak) >= 0) || (lastKnown !== null && !LIGHTS.includes(lastKnown)))
    throw new RangeError(`no carry: ${text}`);
  const past = { lastKnown, streak: Number(streak), reached: marks.includes('r'), exceeded: marks.includes('e') };
  return { past, trail: points.map(pointFrom) };
}

function pointFrom(text: string): Point {
  const colon = text.indexOf(':');
  const value = Exact.printed(text.slice(colon + 1));
  return { r: Number(text.slice(0, colon)), value, n: value.n };
}
