import { frame } from './zh/frame.js';
import { progress } from './zh/progress.js';
import { signIn } from './zh/sign-in.js';
import { states } from './zh/states.js';
import { ui } from './zh/ui.js';
import { ownerFigures } from './zh/owner-figures.js';
import { people } from './zh/people.js';
import { assessment } from './zh/assessment.js';
import { breakdown } from './zh/breakdown.js';
import { calendar } from './zh/calendar.js';
import { laboratory } from './zh/laboratory.js';
import { meetings } from './zh/meetings.js';
import { charts } from './zh/charts.js';
import { changes } from './zh/changes.js';
import { planYears } from './zh/plan-years.js';
import { drafting } from './zh/drafting.js';
import { pledges } from './zh/pledges.js';
import { exchange } from './zh/exchange.js';
import { journal } from './zh/journal.js';
import { papers } from './zh/papers.js';
import { reminders } from './zh/reminders.js';
import { system } from './zh/system.js';
import { search } from './zh/search.js';

/** The catalogue, one file a room under zh/ and its twin under en/. Chinese is the original; its keys are the type. */
export const zh = {
  ...frame,
  ...signIn,
  ...states,
  ...ui,
  ...progress,
  ...ownerFigures,
  ...people,
  ...assessment,
  ...breakdown,
  ...calendar,
  ...laboratory,
  ...meetings,
  ...charts,
  ...changes,
  ...planYears,
  ...pledges,
  ...drafting,
  ...exchange,
  ...journal,
  ...papers,
  ...reminders,
  ...system,
  ...search,
};
export type WordKey = keyof typeof zh;
export type Words = Record<WordKey, string>;
