import type { SeedMeeting, SeedPublication, SeedResult, SeedUnit, SeedYear } from '../shape.js';
import { filingsOf, type Casting } from './filings.js';
import { pledgesOf, type Signing } from './pledges.js';
import type { Row } from './row.js';

export interface YearDraft {
  year: number;
  units: readonly SeedUnit[];
  rows: readonly Row[];
  publications: readonly SeedPublication[];
  casting: Casting;
  /** null: no pledge was signed, the year is results only. */
  signing: Omit<Signing, 'year' | 'headOf'> | null;
  results?: readonly SeedResult[];
  meetings?: readonly SeedMeeting[];
}

/** One plan year from its rows: targets, pledges and every filing up to the demo's start. */
export function yearOf(draft: YearDraft): SeedYear {
  const targets = draft.rows.map((row) => row.target);
  const signing = draft.signing && { ...draft.signing, year: draft.year, headOf: draft.casting.headOf };
  return {
    year: draft.year,
    ruleSet: 'default',
    targets,
    pledges: signing ? pledgesOf(signing, draft.units, targets) : [],
    publications: draft.publications,
    filings: filingsOf(draft.rows, draft.publications, draft.casting),
    results: draft.results ?? [],
    meetings: draft.meetings ?? [],
  };
}
