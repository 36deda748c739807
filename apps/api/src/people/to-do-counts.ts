import type { Actor } from '#domain/people/actor.js';

/** What waits for the actor, by kind. Rooms downstream of this one know; the module says who answers. */
export interface ToDoCounts {
  countsFor(actor: Actor): Promise<Record<string, number>>;
}

export const TO_DO_COUNTS = Symbol('ToDoCounts');
