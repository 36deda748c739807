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
import type { Room } from './room.js';

/** Every room of the house. A page exists, and has its place in the navigation, by standing in its room's list. */
export const rooms: readonly Room[] = [progressRoom, assessmentRoom, pledgesRoom, peopleRoom, calendarRoom, meetingsRoom, papersRoom, exchangeRoom, journalRoom, remindersRoom, systemRoom];
