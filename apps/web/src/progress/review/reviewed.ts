import type { FilingDto } from '#api-client/generated.js';
import type { Light } from '#domain/assessment/assessment.js';
import { figureWords } from '../../ui/decimal-words.js';
import { contentOf, lastFigure } from '../entry.js';
import type { Doubt } from '../figure/FigureWords.js';
import { lightBefore, type Bench } from '../judge.js';

/** How a light moved since the period before. */
export type Turn = 'worse' | 'better' | 'same' | 'new';

export interface Reviewed {
  filing: FilingDto;
  /** The light it gives, and the one before. */
  light: Light | null;
  before: Light | null;
  turn: Turn;
  /** Warnings, each with what the filer said about it. */
  doubts: Doubt[];
  /** How far the figure moved since the last one; null where the two cannot be compared. */
  change: number | null;
}

const RANK: Partial<Record<Light, number>> = { done: 0, onPace: 1, behind: 2, lagging: 3 };

/** Got worse first, then what looks odd, then the colour, then as in the list. */
export function reviewed(filings: readonly FilingDto[], bench: Bench): Reviewed[] {
  return filings
    .map((filing) => review(filing, bench))
    .sort((a, b) => weight(b) - weight(a) || (a.filing.target.code < b.filing.target.code ? -1 : 1));
}

function review(filing: FilingDto, bench: Bench): Reviewed {
  const content = contentOf(filing);
  const light = filing.preview?.light ?? null;
  const was = lightBefore(filing, bench);
  const before = was && (was.light === 'notAssessed' ? was.standing : was.light);
  const explained = new Map(content?.explanations.map(({ code, text }) => [code, text]));
  const last = lastFigure(filing);
  return {
    filing,
    light,
    before,
    turn: turnOf(before, light),
    doubts: filing.warnings.map(({ code, text }) => ({ code, text, said: explained.get(code) ?? null })),
    change: last?.value && content?.value ? Number((Number(content.value) - Number(last.value)).toFixed(6)) : null,
  };
}

export function turnOf(before: Light | null, light: Light | null): Turn {
  const [was, is] = [before === null ? undefined : RANK[before], light === null ? undefined : RANK[light]];
  if (was === undefined || is === undefined) return 'new';
  return is > was ? 'worse' : is < was ? 'better' : 'same';
}

export const rankOf = (light: Light | null): number | null => (light && RANK[light]) ?? null;

const weight = ({ turn, doubts, light }: Reviewed) =>
  (turn === 'worse' ? 100 : 0) + (doubts.length > 0 ? 50 : 0) + 10 * ((light && RANK[light]) ?? 0);

export const changeWords = (change: number): string =>
  change === 0 ? '±0' : `${change > 0 ? '+' : ''}${figureWords(String(change))}`;
