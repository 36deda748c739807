import { progress } from './en/progress.js';
import { ownerFigures } from './en/owner-figures.js';
import { people } from './en/people.js';
import { breakdown } from './en/breakdown.js';
import { calendar } from './en/calendar.js';
import { laboratory } from './en/laboratory.js';
import { meetings } from './en/meetings.js';
import { changes } from './en/changes.js';
import { planYears } from './en/plan-years.js';
import { drafting } from './en/drafting.js';
import { pledges } from './en/pledges.js';
import { exchange } from './en/exchange.js';
import { journal } from './en/journal.js';
import { papers } from './en/papers.js';
import { reminders } from './en/reminders.js';
import { system } from './en/system.js';
import { search } from './en/search.js';
import { flagsAndUnits } from './en/flags-and-units.js';
import type { zhRest as original } from './zh-rest.js';

/** What every other page says besides. */
export const enRest: Record<keyof typeof original, string> = {
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
