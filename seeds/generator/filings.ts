import type { SeedAct, SeedFiling, SeedPublication, SeedStep } from '../shape.js';
import { periodAt } from './figures.js';
import { clock, instantOf } from './instants.js';
import { stepsOf, type Cast, type Filing } from './life.js';
import { contentOf } from './narrative.js';
import type { Row } from './row.js';
import { monthlyWindow, statisticalWindow } from './windows.js';
import { workdayFrom } from './workdays.js';

/** Who acts for a unit on a day, and who verifies for a verifying unit. */
export interface Casting {
  filerOf(unitCode: string, day: string): { by: string; onBehalfOf?: string };
  headOf: (unitCode: string) => string;
  verifierOf(unitCode: string): string;
}

/** Every filing of the rows that had happened by the demo's start, oldest first. */
export function filingsOf(rows: readonly Row[], publications: readonly SeedPublication[], casting: Casting): SeedFiling[] {
  const filings = rows.flatMap((row) =>
    row.values.flatMap((value, index) =>
      value === null || waits(row, index) ? [] : [filingOf(row, index, rows, publications, casting)],
    ),
  );
  return filings.sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : firstOf(a) > firstOf(b) ? 1 : 0));
}

/** What the rows file by themselves after the demo's start, oldest first. */
export function laterActsOf(rows: readonly Row[], casting: Casting): SeedAct[] {
  return inOrder(rows.filter((row) => row.later).flatMap((row) => laterOf(row, rows, casting)));
}

export const inOrder = (acts: readonly SeedAct[]): SeedAct[] =>
  [...acts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** The last value waits for its day, unless a draft or a returned revision already stands. */
const waits = (row: Row, index: number): boolean =>
  row.later !== undefined && index === row.values.length - 1 && row.lives?.[periodAt(row, index)] === undefined;

const firstOf = (filing: SeedFiling): string => filing.steps[0]?.at ?? '';

function filingOf(
  row: Row,
  index: number,
  rows: readonly Row[],
  publications: readonly SeedPublication[],
  casting: Casting,
): SeedFiling {
  const { target } = row;
  const period = periodAt(row, index);
  const life = row.lives?.[period] ?? { state: 'verified' };
  const window = target.track === 'statistical' ? statisticalWindow(period, publications) : monthlyWindow(period);
  const filing: Filing = {
    key: `${target.code} ${period}`,
    unitCode: target.unitCode,
    period,
    place: placeOf(row, rows),
    window,
    cast: castOf(row, window.opensOn, casting),
    ...(life.state === 'corrected' ? { was: contentOf(row, index, life.was) } : {}),
  };
  const source = row.published?.[period] ?? null;
  return {
    targetCode: target.code,
    period,
    content: contentOf(row, index),
    steps: stepsOf(filing, life),
    source,
    illustrative: source === null,
  };
}

function laterOf(row: Row, rows: readonly Row[], casting: Casting): SeedAct[] {
  const { target } = row;
  const index = row.values.length - 1;
  const period = periodAt(row, index);
  const day = row.later as string;
  const place = placeOf(row, rows);
  const cast = castOf(row, day, casting);
  const behalf = cast.onBehalfOf ? { onBehalfOf: cast.onBehalfOf } : {};
  const statistical = target.track === 'statistical';
  const act = (step: SeedStep): SeedAct => ({ kind: 'filing', targetCode: target.code, period, illustrative: true, ...step });
  const drafted = row.lives?.[period]?.state === 'draft';
  const steps: SeedStep[] = [
    { verb: 'submit', at: instantOf(day, clock(9, 33) + place * 4), by: cast.filer, ...behalf },
    { verb: 'endorse', at: instantOf(day, (statistical ? clock(11, 5) : clock(15, 10)) + place * 2), by: cast.head },
    { verb: 'verify', at: instantOf(statistical ? day : workdayFrom(day, 1), clock(14, 40) + place * 4), by: cast.verifier },
  ];
  const draft: SeedStep = {
    verb: 'draft',
    at: instantOf(day, clock(9, 30) + place * 4),
    by: cast.filer,
    ...behalf,
    content: contentOf(row, index),
  };
  return (drafted ? steps : [draft, ...steps]).map(act);
}

const placeOf = (row: Row, rows: readonly Row[]): number =>
  rows
    .filter((other) => other.target.unitCode === row.target.unitCode)
    .findIndex((other) => other.target.code === row.target.code);

function castOf(row: Row, day: string, casting: Casting): Cast {
  const { by, onBehalfOf } = casting.filerOf(row.target.unitCode, day);
  return {
    filer: by,
    ...(onBehalfOf ? { onBehalfOf } : {}),
    head: casting.headOf(row.target.unitCode),
    verifier: casting.verifierOf(row.target.verifierUnitCode),
  };
}
