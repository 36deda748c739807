import { mayDo, type Actor } from '../people/actor.js';

/** What the reader may do with a request to file again: it is answered once, by whoever decides on them. */
export const allowedOnReopen = ({ state }: { state: 'open' | 'granted' | 'refused' }, actor: Actor): ('grant' | 'refuse')[] =>
  state === 'open' && mayDo(actor, 'progress.decideReopen') ? ['grant', 'refuse'] : [];
