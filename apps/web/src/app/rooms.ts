import { peopleRoom } from '../people/room.js';
import { assessmentRoom } from '../assessment/room.js';
import { calendarRoom } from '../calendar/room.js';
import { progressRoom } from '../progress/room.js';
import { meetingsRoom } from '../meetings/room.js';
import { pledgesRoom } from '../pledges/room.js';
import { papersRoom } from '../documents/papers/room.js';
import { exchangeRoom } from '../documents/exchange/room.js';
import { journalRoom } from '../journal/room.js';
import { remindersRoom } from '../reminders/room.js';
import { systemRoom } from '../system/room.js';
import type { RouteObject } from 'react-router';
import { allWords } from './language/loaded.js';
import type { Room } from './room.js';

/** Every room of the house. A page exists, and has its place in the navigation, by standing in its room's list. */
export const rooms: readonly Room[] = [progressRoom, assessmentRoom, pledgesRoom, peopleRoom, calendarRoom, meetingsRoom, papersRoom, exchangeRoom, journalRoom, remindersRoom, systemRoom];

/** Every page of the house; the words a page needs beyond the first come beside its file. */
export const routes: readonly RouteObject[] = rooms.flatMap(({ routes, saysFirstWords = [] }) =>
  routes.map((route) => (saysFirstWords.includes(route.path ?? '') ? route : withAllWords(route))),
);

function withAllWords(route: RouteObject): RouteObject {
  const { lazy, children } = route;
  if (children) return { ...route, children: children.map(withAllWords) } as RouteObject;
  if (typeof lazy !== 'function') return route;
  return { ...route, lazy: async () => (await Promise.all([lazy(), allWords()]))[0] } as RouteObject;
}
