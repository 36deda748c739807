import { fromJson } from '#database/columns.js';
import type { FilingContent } from '#database/entities/progress/submission.entity.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { checkFigure } from '#domain/progress/check-figure.js';
import type { Figure, FigureState, NodeAcceptance } from '#domain/progress/figure.js';
import { parseNumber } from '#domain/progress/parse-number.js';
import { Refusal, type FieldProblem } from '#domain/refusal.js';
import type { Month } from '#domain/calendar/day.js';
import type { RowForFiling, SubmissionRecord } from './submission-record.js';

/** A figure as it comes in: numbers as typed or pasted, anything may be missing. */
export interface FiguresGiven {
  state?: FigureState;
  value?: string | null;
  numerator?: string | null;
  denominator?: string | null;
  amount?: string | null;
  comparator?: string | null;
  nodes?: NodeAcceptance[] | null;
  yearEndEstimate?: string | null;
  narrative?: string | null;
  problems?: string | null;
  nextSteps?: string | null;
  explanations?: { code: string; text: string }[] | null;
}

const NUMBERS = ['value', 'numerator', 'denominator', 'amount', 'comparator', 'yearEndEstimate'] as const;
const TEXTS = ['narrative', 'problems', 'nextSteps'] as const;

/**
 * Reads what was typed. A draft may be incomplete, but every number in it must be readable.
 * @throws Refusal invalid naming each unreadable field
 */
export function readContent(given: FiguresGiven, { target, terms }: Pick<SubmissionRecord, 'target' | 'terms'>): FilingContent {
  const errors: FieldProblem[] = [];
  const content = emptyContent(given.state ?? 'filed');
  for (const field of NUMBERS) {
    const text = given[field];
    if (text === undefined || text === null || text.trim() === '') continue;
    const isRate = terms.kind === 'growth' || terms.kind === 'rate';
    const parsed = parseNumber(text, { percent: isRate || target.measureUnit === '%', negative: true });
    if (parsed.ok) content[field] = parsed.value;
    else errors.push({ ...parsed.problem, path: field });
  }
  for (const field of TEXTS) content[field] = given[field]?.trim() || null;
  content.nodes = given.nodes ?? [];
  content.explanations = (given.explanations ?? []).filter(({ text }) => text.trim() !== '');
  if (errors.length > 0) throw new Refusal('invalid', 'progress.figureUnreadable', { errors });
  return content;
}

/** What a kept revision says. */
export function contentOf(row: Record<string, unknown>): FilingContent {
  const number = (field: string) => plainDecimal((row[field] ?? null) as string | null);
  return {
    state: row['figureState'] as FigureState,
    value: number('value'),
    numerator: number('numerator'),
    denominator: number('denominator'),
    amount: number('amount'),
    comparator: number('comparator'),
    yearEndEstimate: number('yearEndEstimate'),
    nodes: fromJson<NodeAcceptance[] | null>(row['nodes'] ?? null) ?? [],
    explanations: fromJson<FilingContent['explanations'] | null>(row['explanations'] ?? null) ?? [],
    narrative: (row['narrative'] ?? null) as string | null,
    problems: (row['problems'] ?? null) as string | null,
    nextSteps: (row['nextSteps'] ?? null) as string | null,
  };
}

export const figureOf = (period: Month, content: FilingContent): Figure => ({
  period,
  state: content.state,
  value: content.value,
  numerator: content.numerator,
  denominator: content.denominator,
  amount: content.amount,
  comparator: content.comparator,
  nodes: content.nodes,
  yearEndEstimate: content.yearEndEstimate,
});

/** @throws Refusal invalid naming each field that is missing or wrong for the target's kind */
export function requireComplete({ terms, target, period }: SubmissionRecord<RowForFiling>, draft: FilingContent): void {
  const problems = checkFigure(terms, figureOf(period, draft), { decimals: target.decimals });
  if (problems.length === 0) return;
  throw new Refusal('invalid', 'progress.figureWrong', {
    errors: problems.map(({ code, path, params }) => ({ code, path: path ?? 'value', ...(params && { params }) })),
  });
}

function emptyContent(state: FigureState): FilingContent {
  return {
    state, value: null, numerator: null, denominator: null, amount: null, comparator: null, nodes: [],
    yearEndEstimate: null, narrative: null, problems: null, nextSteps: null, explanations: [],
  };
}
