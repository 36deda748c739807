import { frame } from './en/frame.js';
import { signIn } from './en/sign-in.js';
import { states } from './en/states.js';
import { ui } from './en/ui.js';
import { charts } from './en/charts.js';
import { assessment } from './en/assessment.js';
import { desk } from './en/desk.js';
import { exportLists } from './en/export-lists.js';
import type { zhFirst as original } from './zh-first.js';

/** What the sign-in, the frame, the board and the desk say: these words travel before the first page, the others with the pages that say them. */
export const enFirst: Record<keyof typeof original, string> = {
  ...frame,
  ...signIn,
  ...states,
  ...ui,
  ...charts,
  ...assessment,
  ...desk,
  ...exportLists,
};
