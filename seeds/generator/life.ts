import type { Day, Month } from '#domain/calendar/day.js';
import { DEMO_START, type SeedContent, type SeedFilingVerb, type SeedStep } from '../shape.js';
import { clock, instantOf } from './instants.js';
import { randomOf } from './random.js';
import type { Life } from './row.js';
import type { Window } from './windows.js';
import { workdayFrom } from './workdays.js';

const TODAY: Day = DEMO_START.slice(0, 10);

/** Who acts on a filing; `onBehalfOf` names the person on leave when a delegate files. */
export interface Cast {
  filer: string;
  onBehalfOf?: string;
  head: string;
  verifier: string;
}

export interface Filing {
  key: string;
  unitCode: string;
  period: Month;
  /** Place among the unit's targets: a unit files them one after the other. */
  place: number;
  window: Window;
  cast: Cast;
  /** What the first revision said, for corrected filings. */
  was?: SeedContent;
}

/**
 * The steps by which a filing came as far as `life` says: on workdays, in office hours, inside its window.
 * A unit files its targets in one sitting, its head signs the next morning, the verifier the day after.
 */
export function stepsOf(filing: Filing, life: Life): SeedStep[] {
  const { cast } = filing;
  const sitting = randomOf(`sitting ${filing.unitCode} ${filing.period}`);
  const dueIn = workdaysUntil(filing.window.opensOn, filing.window.dueOn);
  // The current month has to be where it is by the third workday's morning.
  const now = filing.window.opensOn <= TODAY && TODAY <= filing.window.locksOn;
  const first = now ? 0 : life.state === 'late' ? dueIn + 1 : sitting.whole(1, 2);
  const start = (now ? clock(14, 15) : clock(8, 50)) + sitting.whole(0, 30) + filing.place * 6;

  const seconds = randomOf(`seconds ${filing.key}`);
  const step = (verb: SeedFilingVerb, by: string, nth: number, minutes: number, more: Partial<SeedStep> = {}): SeedStep => ({
    verb,
    at: instantOf(workdayFrom(filing.window.opensOn, nth), minutes, seconds.whole(0, 59)),
    by,
    ...more,
  });
  const behalf = cast.onBehalfOf ? { onBehalfOf: cast.onBehalfOf } : {};
  const draft = (nth: number, minutes: number, content?: SeedContent): SeedStep =>
    step('draft', cast.filer, nth, minutes, { ...behalf, ...(content ? { content } : {}) });
  const submit = (nth: number, minutes: number): SeedStep => step('submit', cast.filer, nth, minutes, behalf);
  const endorse = (nth: number): SeedStep => step('endorse', cast.head, nth, clock(9, 5) + filing.place * 2);
  const verify = (nth: number): SeedStep =>
    step('verify', cast.verifier, nth, clock(14, 20) + seconds.whole(0, 60) + filing.place * 2);
  const filed = [draft(first, start), submit(first, start + 3)];
  const verifiedOn = now ? first + 1 : first + 2;

  switch (life.state) {
    case 'draft':
      return [draft(now ? 2 : first, clock(9, 10) + filing.place * 2)];
    case 'submitted':
      return filed;
    case 'endorsed':
      return [...filed, endorse(first + 1)];
    case 'verified':
    case 'late':
      return [...filed, endorse(first + 1), verify(verifiedOn)];
    case 'withdrawn':
      return [
        ...filed,
        step('withdraw', cast.filer, first, start + 40, behalf),
        draft(first, start + 55),
        submit(first, start + 58),
        endorse(first + 1),
        verify(first + 2),
      ];
    case 'returned': {
      const back = { reason: life.reason };
      if (life.by === 'head') return [...filed, step('return', cast.head, first + 1, clock(10, 40), back)];
      return [...filed, endorse(first + 1), step('return', cast.verifier, first + 1, clock(16, 10), back)];
    }
    case 'corrected': {
      const back = { reason: life.reason };
      const wrong = [draft(first, start, filing.was), submit(first, start + 3)];
      const returned =
        life.by === 'head'
          ? [step('return', cast.head, first + 1, clock(9, 50), back)]
          : [endorse(first + 1), step('return', cast.verifier, first + 1, clock(15, 35), back)];
      return [
        ...wrong,
        ...returned,
        draft(first + 2, start),
        submit(first + 2, start + 3),
        endorse(first + 3),
        verify(first + 4),
      ];
    }
  }
}

function workdaysUntil(from: Day, until: Day): number {
  let count = 0;
  while (workdayFrom(from, count) < until) count += 1;
  return count;
}
