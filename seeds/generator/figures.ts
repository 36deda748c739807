import { Decimal } from 'decimal.js';
import type { Month } from '#domain/calendar/day.js';
import type { Figure } from '#domain/progress/figure.js';
import type { Row } from './row.js';
import { periodsOf } from './periods.js';

/** The figure a row files for the period at `index`; `value` replaces the row's own (an earlier revision). */
export function figureOf(row: Row, index: number, value = row.values[index]): Figure {
  const period = periodAt(row, index);
  if (value === null || value === undefined) throw new RangeError(`${row.target.code} files nothing for ${period}`);
  const empty: Figure = {
    period,
    state: 'filed',
    value: null,
    numerator: null,
    denominator: null,
    amount: null,
    comparator: null,
    nodes: [],
    yearEndEstimate: null,
  };
  if (value === 'np') return { ...empty, state: 'notPublished' };
  if (value === 'na') return { ...empty, state: 'notApplicable' };
  const filed: Figure = {
    ...empty,
    amount: row.amounts?.[index] ?? null,
    comparator: row.comparators?.[index] ?? null,
    yearEndEstimate: row.estimates?.[period] ?? null,
  };
  if (value === 'nodes') {
    const nodes = acceptedBy(row, period);
    // None accepted yet is a deliberate zero, not an empty answer.
    return { ...filed, nodes, state: nodes.length > 0 ? 'filed' : 'filedZero' };
  }
  if (value.includes('/')) return { ...filed, ...rate(value, row.target.decimals) };
  if (new Decimal(value).isZero() && row.target.terms.kind !== 'growth') return { ...filed, state: 'filedZero', value: '0' };
  return { ...filed, value };
}

export function periodAt(row: Row, index: number): Month {
  const period = periodsOf(row.target.terms.year, row.target.terms.cadence)[index];
  if (!period) throw new RangeError(`${row.target.code} has no period ${index}`);
  return period;
}

const acceptedBy = (row: Row, period: Month): Figure['nodes'] =>
  Object.entries(row.accepted ?? {})
    .filter(([, day]) => day.slice(0, 7) <= period)
    .map(([nodeId, acceptedOn]) => ({ nodeId, acceptedOn }));

function rate(value: string, decimals: number): Pick<Figure, 'value' | 'numerator' | 'denominator'> {
  const [numerator, denominator] = value.split('/') as [string, string];
  return { value: new Decimal(numerator).div(denominator).mul(100).toFixed(decimals), numerator, denominator };
}
