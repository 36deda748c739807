import { Decimal } from 'decimal.js';
import { lastDayOf } from '../calendar/months.js';
import { isDay } from '../calendar/zone-time.js';
import { plainDecimal } from '../decimal-text.js';
import type { TargetTerms } from '../pledges/terms.js';
import type { FieldProblem } from '../refusal.js';
import type { Figure } from './figure.js';
import { MOST_DECIMALS, MOST_WHOLE_DIGITS } from './parse-number.js';

/** How the target's measure is written. */
export interface MeasureForm {
  /** Most decimals of a value, 0 for a count (家, 个, 项); null: up to six. */
  decimals: number | null;
  /** The value itself may be below zero (利润 and the like). Growth always may. */
  negative?: boolean;
}

type NumberField = 'value' | 'numerator' | 'denominator' | 'amount' | 'comparator' | 'yearEndEstimate';
const NUMBER_FIELDS: readonly NumberField[] = ['value', 'numerator', 'denominator', 'amount', 'comparator', 'yearEndEstimate'];

/**
 * Whether a figure says what its target's kind asks for, and nothing else. Needed on submitting; a draft may be
 * checked with the same function to show what is still missing. Empty: nothing is wrong.
 *
 * Problems (with `path`): `figure.notDecimal`, `figure.valueNeeded`, `figure.notForKind`, `figure.noValueInState`,
 * `figure.zeroMeansZero`, `figure.rankNotZero`, `figure.rankFromOne`, `figure.wholeNumber`,
 * `figure.tooManyDecimals` {max}, `figure.negative`, `figure.shareOrParts`, `figure.bothParts`,
 * `figure.denominatorPositive`, `figure.shareOver100`, `figure.shareContradictsParts` {computed},
 * `figure.nodesNeeded`, `figure.nodeUnknown`, `figure.nodeTwice`, `figure.nodeDay`, `figure.nodeAfterPeriod` {last}.
 */
export function checkFigure(terms: TargetTerms, figure: Figure, measure: MeasureForm): FieldProblem[] {
  const malformed = NUMBER_FIELDS.filter((field) => figure[field] !== null && !isStorable(figure[field])).map((path) => ({
    code: 'figure.notDecimal',
    path,
  }));
  if (malformed.length > 0) return malformed;

  const strangers = fieldsOutOfPlace(terms, figure);
  if (strangers.length > 0) return strangers;
  if (figure.state === 'filed') return [...checkFiled(terms, figure), ...checkForm(terms, figure, measure)];
  if (figure.state === 'filedZero') return [...checkZero(terms, figure), ...checkForm(terms, figure, measure)];
  return checkForm(terms, figure, measure);
}

/** Fits DECIMAL(24,6) and is written plainly. */
const isStorable = (text: string | null): boolean =>
  text !== null && new RegExp(`^-?\\d{1,${MOST_WHOLE_DIGITS}}(\\.\\d{1,${MOST_DECIMALS}})?$`).test(text);

/** Fields that do not belong to the target's kind, or to a state that has no value. */
function fieldsOutOfPlace(terms: TargetTerms, figure: Figure): FieldProblem[] {
  const filled = NUMBER_FIELDS.filter((field) => figure[field] !== null) as string[];
  if (figure.nodes.length > 0) filled.push('nodes');
  const valueless = figure.state === 'notPublished' || figure.state === 'notApplicable';
  return filled.flatMap((path) => {
    if (valueless && path !== 'yearEndEstimate' && path !== 'comparator') return [{ code: 'figure.noValueInState', path }];
    return belongs(terms, path) ? [] : [{ code: 'figure.notForKind', path }];
  });
}

function belongs(terms: TargetTerms, path: string): boolean {
  if (path === 'value') return terms.kind !== 'milestone';
  if (path === 'numerator' || path === 'denominator') return terms.kind === 'rate';
  if (path === 'amount') return terms.kind === 'growth';
  if (path === 'nodes') return terms.kind === 'milestone';
  return true;
}

function checkFiled(terms: TargetTerms, figure: Figure): FieldProblem[] {
  if (terms.kind === 'milestone') return checkNodes(terms, figure);
  if (terms.kind === 'rate') return checkShare(terms, figure);
  return figure.value === null ? [{ code: 'figure.valueNeeded', path: 'value' }] : [];
}

/** A deliberate zero: whatever number stands beside it is 0, and a place of 0 does not exist. */
function checkZero(terms: TargetTerms, figure: Figure): FieldProblem[] {
  if (terms.kind === 'rank') return [{ code: 'figure.rankNotZero', path: 'state' }];
  const parts = checkParts(figure);
  const contradicted = (['value', 'numerator'] as const).filter(
    (field) => figure[field] !== null && Number(figure[field]) !== 0,
  ) as string[];
  if (figure.nodes.length > 0) contradicted.push('nodes');
  return [...contradicted.map((path) => ({ code: 'figure.zeroMeansZero', path })), ...(terms.kind === 'rate' ? parts : [])];
}

function checkNodes(terms: TargetTerms, figure: Figure): FieldProblem[] {
  if (figure.nodes.length === 0) return [{ code: 'figure.nodesNeeded', path: 'nodes' }];
  const known = new Set(terms.nodes.map((node) => node.id));
  const seen = new Set<string>();
  const last = lastDayOf(figure.period);
  return figure.nodes.flatMap(({ nodeId, acceptedOn }, index): FieldProblem[] => {
    const again = seen.has(nodeId);
    seen.add(nodeId);
    if (!known.has(nodeId)) return [{ code: 'figure.nodeUnknown', path: `nodes.${index}.nodeId` }];
    if (again) return [{ code: 'figure.nodeTwice', path: `nodes.${index}.nodeId` }];
    if (!isDay(acceptedOn)) return [{ code: 'figure.nodeDay', path: `nodes.${index}.acceptedOn` }];
    if (acceptedOn > last) return [{ code: 'figure.nodeAfterPeriod', path: `nodes.${index}.acceptedOn`, params: { last } }];
    return [];
  });
}

/**
 * A share is filed as itself, as its parts, or as both when they agree to the last decimal written. It may be
 * over 100 % (产销率) where the parts show it or the target itself is over 100; a bare 916 is a slip for 91.6.
 */
function checkShare(terms: TargetTerms, figure: Figure): FieldProblem[] {
  const { value, numerator, denominator } = figure;
  if (value === null && numerator === null && denominator === null) return [{ code: 'figure.shareOrParts', path: 'value' }];
  const parts = checkParts(figure);
  if (parts.length > 0 || value === null) return parts;
  if (numerator === null || denominator === null) {
    const over = new Decimal(value).gt(100) && !(terms.target !== null && new Decimal(terms.target).gt(100));
    return over ? [{ code: 'figure.shareOver100', path: 'value' }] : [];
  }
  const computed = new Decimal(numerator).times(100).div(denominator);
  const written = plainDecimal(value).split('.')[1]?.length ?? 0;
  const tolerance = new Decimal(10).pow(-written).div(2);
  if (computed.minus(value).abs().lte(tolerance)) return [];
  return [
    {
      code: 'figure.shareContradictsParts',
      path: 'value',
      params: { computed: computed.toDecimalPlaces(Math.max(written, 2)).toString() },
    },
  ];
}

function checkParts({ numerator, denominator }: Figure): FieldProblem[] {
  if ((numerator === null) !== (denominator === null))
    return [{ code: 'figure.bothParts', path: numerator === null ? 'numerator' : 'denominator' }];
  if (denominator !== null && Number(denominator) <= 0) return [{ code: 'figure.denominatorPositive', path: 'denominator' }];
  return [];
}

/** Signs and decimals: places and events are whole whatever the measure says; a growth rate may be negative. */
function checkForm(terms: TargetTerms, figure: Figure, measure: MeasureForm): FieldProblem[] {
  const counted = terms.kind === 'rank' || terms.kind === 'zero';
  const most = counted ? 0 : measure.decimals;
  const signed = terms.kind === 'growth' || (measure.negative ?? false);
  return NUMBER_FIELDS.flatMap((path): FieldProblem[] => {
    const number = figure[path];
    if (number === null) return [];
    const isValue = path === 'value' || path === 'yearEndEstimate';
    const decimals = plainDecimal(number).split('.')[1]?.length ?? 0;
    if (isValue && terms.kind === 'rank' && Number(number) < 1) return [{ code: 'figure.rankFromOne', path }];
    if (Number(number) < 0 && !(path === 'comparator' || (isValue && signed) || (path === 'amount' && measure.negative)))
      return [{ code: 'figure.negative', path }];
    if (!isValue || most === null || decimals <= most) return [];
    return most === 0
      ? [{ code: 'figure.wholeNumber', path }]
      : [{ code: 'figure.tooManyDecimals', path, params: { max: String(most) } }];
  });
}
