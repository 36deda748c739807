import { frame } from './en/frame.js';
import { progress } from './en/progress.js';
import { signIn } from './en/sign-in.js';
import { states } from './en/states.js';
import { ui } from './en/ui.js';
import { ownerFigures } from './en/owner-figures.js';
import { people } from './en/people.js';
import { assessment } from './en/assessment.js';
import { breakdown } from './en/breakdown.js';
import { calendar } from './en/calendar.js';
import { laboratory } from './en/laboratory.js';
import { meetings } from './en/meetings.js';
import { charts } from './en/charts.js';
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
import type { Words } from './zh.js';

export const en: Words = {
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
