import { frame } from './zh/frame.js';
import { signIn } from './zh/sign-in.js';
import { states } from './zh/states.js';
import { ui } from './zh/ui.js';
import { charts } from './zh/charts.js';
import { assessment } from './zh/assessment.js';
import { desk } from './zh/desk.js';
import { exportLists } from './zh/export-lists.js';

/** What the sign-in, the frame, the board and the desk say: these words travel before the first page, the others with the pages that say them. */
export const zhFirst = {
  ...frame,
  ...signIn,
  ...states,
  ...ui,
  ...charts,
  ...assessment,
  ...desk,
  ...exportLists,
};
