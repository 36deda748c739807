import type { ReceiptDto, RevisionDto } from '#api-client/generated.js';
import { isMonth } from '#domain/calendar/months.js';
import { LIGHTS } from '#domain/assessment/assessment.js';
import { asFiled, computed, percent } from '#domain/language/number-words.js';
import type { Dates } from '../../app/language/dates.js';
import type { Say } from '../../app/language/language.js';
import type { WordKey } from '../../app/language/zh.js';
import { groupDigits } from '../../ui/decimal-words.js';

const SHARES = new Set(['share', 'planned', 'chance']);
const NAMED = [
  'kind',
  'cadence',
  'wording',
  'month',
  'year',
  'target',
  'upper',
  'stretch',
  'baseline',
  'tolerance',
  'curve',
  'growthPath',
  'baseShares',
  'baseAmounts',
  'capOf',
  'nodes',
  'annualOnly',
  'comparator',
  'light',
  'notAssessed',
  'standing',
  'period',
  'actual',
  'expected',
  'ratio',
  'gap',
  'share',
  'planned',
  'streak',
  'recovered',
  'provisional',
  'doubtful',
  'mid',
  'low',
  'high',
  'chance',
  'needed',
  'narratives',
] as const;

export const receiptName = (code: string, w: Say, dates: Dates): string =>
  isNamed(code) ? w(`receipt.name.${code}`) : isMonth(code) ? dates.month(code) : code;

const isNamed = (code: string): code is (typeof NAMED)[number] => (NAMED as readonly string[]).includes(code);

/** The receipt as kept, its codes and JSON turned into words; nothing is left out and nothing is reckoned anew. */
export function receiptInWords(receipt: ReceiptDto, revisions: readonly RevisionDto[], w: Say, dates: Dates): ReceiptDto {
  const numbers = new Map(revisions.map(({ id, revision }) => [String(id), revision]));
  const said = (code: string, value: string | null) => (value === null ? null : valueInWords(code, value, w, dates));
  const each = (values: Record<string, string | null>) =>
    Object.fromEntries(Object.entries(values).map(([code, value]) => [code, said(code, value)]));
  return {
    ...receipt,
    inputs: each(receipt.inputs),
    result: each(receipt.result),
    revisions: receipt.revisions.map(({ period, revision }) => {
      const number = numbers.get(revision);
      return { period, revision: number === undefined ? `#${revision}` : w('receipt.number', { n: number, id: revision }) };
    }),
  };
}

function valueInWords(code: string, value: string, w: Say, dates: Dates): string {
  if (value === 'true' || value === 'false') return w(value === 'true' ? 'receipt.yes' : 'receipt.no');
  if ((LIGHTS as readonly string[]).includes(value)) return w(`light.${value}` as WordKey);
  if (code === 'kind') return w(`kind.${value}` as WordKey);
  if (code === 'cadence') return w(`cadence.${value}` as WordKey);
  if (code === 'wording') return w(`wording.${value}` as WordKey);
  if (isMonth(value)) return dates.month(value);
  if (SHARES.has(code)) return percent(value);
  if (code === 'ratio') return computed(value, 4);
  if (code === 'curve' || code === 'baseShares')
    return arrayOf(value)
      .map((share) => percent(String(share)))
      .join(' \u00b7 ');
  if (isMonth(code)) return figureInWords(value, w);
  if (/^[[{]/.test(value)) return arrayOf(value).map(nodeInWords).join(' \u00b7 ');
  return /^-?\d+\.\d{5,}$/.test(value) ? groupDigits(computed(value, 4)) : value;
}

function figureInWords(value: string, w: Say): string {
  const { figure, due, open } = parsed(value) as {
    figure?: {
      state?: string;
      value?: string;
      numerator?: string;
      denominator?: string;
      nodes?: unknown[];
      verified?: boolean;
      comparator?: string;
      yearEndEstimate?: string;
    };
    due?: boolean;
    open?: boolean;
  };
  if (!figure) return w(due ? 'receipt.figure.missing' : open ? 'receipt.figure.pending' : 'receipt.figure.notOpen');
  const number =
    figure.value ??
    (figure.numerator && figure.denominator
      ? `${asFiled(figure.numerator)} / ${asFiled(figure.denominator)}`
      : figure.nodes
        ? w('receipt.figure.nodes', { n: figure.nodes.length })
        : null);
  const state = figure.state === 'notPublished' || figure.state === 'notApplicable' ? w(`light.reason.${figure.state}`) : null;
  return [
    state ?? (number === null ? '0' : number),
    figure.comparator && w('receipt.figure.comparator', { n: asFiled(figure.comparator) }),
    figure.yearEndEstimate && w('receipt.figure.estimate', { n: asFiled(figure.yearEndEstimate) }),
    w(figure.verified ? 'state.chip.verified' : 'light.provisional'),
  ]
    .filter(Boolean)
    .join(' \u00b7 ');
}

function nodeInWords(node: unknown): string {
  if (typeof node !== 'object' || node === null) return String(node);
  const { name, dueOn, weight } = node as { name?: string; dueOn?: string; weight?: string };
  return [name, dueOn, weight && `\u00d7${weight}`].filter(Boolean).join(' ');
}

function arrayOf(value: string): unknown[] {
  const array = parsed(value);
  return Array.isArray(array) ? array : [array];
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
