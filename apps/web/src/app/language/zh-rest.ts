import { progress } from './zh/progress.js';
import { ownerFigures } from './zh/owner-figures.js';
import { people } from './zh/people.js';
import { breakdown } from './zh/breakdown.js';
import { calendar } from './zh/calendar.js';
import { laboratory } from './zh/laboratory.js';
import { meetings } from './zh/meetings.js';
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
import { flagsAndUnits } from './zh/flags-and-units.js';

/** What every other page says besides. */
export const zhRest = {
  ...progress,
  ...ownerFigures,
  ...people,
  ...breakdown,
  ...calendar,
  ...laboratory,
  ...meetings,
  ...changes,
  ...planYears,
  ...drafting,
  ...pledges,
  ...exchange,
  ...journal,
  ...papers,
  ...reminders,
  ...system,
  ...search,
  ...flagsAndUnits,
};
