import type { ContentDto, FigureBody, FilingDto, TargetSummary, TermsDto } from '#api-client/generated.js';
import type { Day } from '#domain/calendar/day.js';
import { checkFigure } from '#domain/progress/check-figure.js';
import type { Figure, FigureState } from '#domain/progress/figure.js';
import { parseNumber } from '#domain/progress/parse-number.js';
import type { FieldProblem } from '#domain/refusal.js';

export const NUMBERS = ['value', 'numerator', 'denominator', 'amount', 'comparator', 'yearEndEstimate'] as const;
export type NumberName = (typeof NUMBERS)[number];
export const TEXTS = ['narrative', 'problems', 'nextSteps'] as const;
export type TextName = (typeof TEXTS)[number];

/** A figure as it stands in the form: numbers as typed, whatever they are; '' where nothing stands. */
export interface Entry extends Record<NumberName, string>, Record<TextName, string> {
  state: FigureState;
  /** Accepted nodes by id; '' while the day is still to be given. */
  nodes: Record<string, Day>;
  /** By warning code. */
  explanations: Record<string, string>;
}

export const EMPTY: Entry = {
  state: 'filed',
  value: '',
  numerator: '',
  denominator: '',
  amount: '',
  comparator: '',
  yearEndEstimate: '',
  narrative: '',
  problems: '',
  nextSteps: '',
  nodes: {},
  explanations: {},
};

/** What the page works on: the draft while one lies open, else what was last submitted. */
export function contentOf(filing: FilingDto): ContentDto | null {
  const open = filing.state === 'draft' || filing.state === 'returned';
  return (open ? filing.draft : null) ?? filing.latest?.content ?? filing.draft ?? null;
}

export function entryOf(filing: FilingDto): Entry {
  const content = contentOf(filing);
  if (!content) return EMPTY;
  const entry: Entry = { ...EMPTY, state: content.state, nodes: {}, explanations: {} };
  for (const name of NUMBERS) entry[name] = content[name] ?? '';
  for (const name of TEXTS) entry[name] = content[name] ?? '';
  for (const { nodeId, acceptedOn } of content.nodes) entry.nodes[nodeId] = acceptedOn;
  for (const { code, text } of content.explanations) entry.explanations[code] = text;
  if (saysZero(entry, filing.terms)) return { ...entry, state: 'filed', value: '0' };
  return entry;
}

/** A deliberate zero is shown as the 0 that was typed; a milestone has no field to type it in and keeps the state. */
const saysZero = ({ state, value }: Entry, terms: TermsDto) =>
  state === 'filedZero' && value === '' && terms.kind !== 'milestone' && terms.kind !== 'rate';

export const sameEntry = (a: Entry, b: Entry): boolean => a === b || JSON.stringify(bodyOf(a)) === JSON.stringify(bodyOf(b));

export interface Reading {
  figure: Figure;
  /** Numbers that cannot be read: such a draft is not sent. */
  unreadable: FieldProblem[];
  /** What is missing or wrong before it can be submitted. */
  problems: FieldProblem[];
  /** Something was stated: a number, a node, or why there is none. */
  stated: boolean;
}

type Form = { terms: TermsDto; target: Pick<TargetSummary, 'measureUnit' | 'decimals'>; period: string };

/** The server reads with the same functions: what the page says about a number is what the server will say. */
export function read(entry: Entry, { terms, target, period }: Form): Reading {
  const unreadable: FieldProblem[] = [];
  const percent = terms.kind === 'growth' || terms.kind === 'rate' || target.measureUnit === '%';
  const number = (path: NumberName): string | null => {
    if (entry[path].trim() === '') return null;
    const parsed = parseNumber(entry[path], { percent, negative: true });
    if (parsed.ok) return parsed.value;
    unreadable.push({ path, ...parsed.problem });
    return null;
  };
  const figure: Figure = {
    period,
    state: entry.state,
    value: number('value'),
    numerator: number('numerator'),
    denominator: number('denominator'),
    amount: number('amount'),
    comparator: number('comparator'),
    yearEndEstimate: number('yearEndEstimate'),
    nodes: nodesOf(entry),
  };
  const stated =
    entry.state !== 'filed' ||
    figure.nodes.length > 0 ||
    [figure.value, figure.numerator].some((one) => one !== null) ||
    unreadable.length > 0;
  const problems = unreadable.length > 0 ? unreadable : checkFigure(terms, figure, { decimals: target.decimals });
  return { figure, unreadable, problems, stated };
}

export function bodyOf(entry: Entry): FigureBody {
  const text = (value: string) => value.trim() || null;
  return {
    state: entry.state,
    value: text(entry.value),
    numerator: text(entry.numerator),
    denominator: text(entry.denominator),
    amount: text(entry.amount),
    comparator: text(entry.comparator),
    yearEndEstimate: text(entry.yearEndEstimate),
    nodes: nodesOf(entry),
    narrative: text(entry.narrative),
    problems: text(entry.problems),
    nextSteps: text(entry.nextSteps),
    explanations: Object.entries(entry.explanations).flatMap(([code, said]) =>
      said.trim() ? [{ code, text: said.trim() }] : [],
    ),
  };
}

/** A ticked node whose day is not given yet is not accepted yet. */
const nodesOf = (entry: Entry) =>
  Object.entries(entry.nodes).flatMap(([nodeId, acceptedOn]) => (acceptedOn ? [{ nodeId, acceptedOn }] : []));

/** "No change": last period's figure again, said on purpose; the words are this month's own. */
export function asBefore(filing: FilingDto, entry: Entry): Entry | null {
  const before = lastFigure(filing);
  if (!before) return null;
  const nodes = Object.fromEntries(before.nodes.map(({ nodeId, acceptedOn }) => [nodeId, acceptedOn]));
  const zero = before.state === 'filedZero' && filing.terms.kind !== 'milestone';
  return {
    ...entry,
    state: zero ? 'filed' : before.state,
    value: before.value ?? (zero ? '0' : ''),
    numerator: before.numerator ?? '',
    denominator: before.denominator ?? '',
    amount: before.amount ?? '',
    nodes,
  };
}

/** The last period before this one for which a figure stands. */
export const lastFigure = ({ figures, period }: FilingDto) => figures.filter((figure) => figure.period < period).at(-1) ?? null;
