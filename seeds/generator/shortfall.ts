import { Decimal } from 'decimal.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import type { Figure } from '#domain/progress/figure.js';
import { monthNumber } from './periods.js';

/** Whether the filer would write about a delay. Chooses words only; lights are the domain's. */
export function fallsShort(terms: TargetTerms, figure: Figure): boolean {
  if (figure.state !== 'filed' && figure.state !== 'filedZero') return false;
  const share = new Decimal(terms.curve[monthNumber(figure.period) - 1] ?? 0);
  if (terms.kind === 'milestone') {
    const due = terms.nodes.filter((node) => node.dueOn.slice(0, 7) <= figure.period).map((node) => node.id);
    const accepted = new Set(figure.nodes.map((node) => node.nodeId));
    return due.some((id) => !accepted.has(id));
  }
  const actual = new Decimal(figure.value ?? 0);
  const goal = new Decimal(terms.target ?? figure.comparator ?? 0);
  if (terms.kind === 'growth') return actual.lt(goal);
  if (terms.kind === 'rank' || terms.kind === 'zero') return actual.gt(goal);
  const base = terms.baseline === null ? null : new Decimal(terms.baseline);
  if (terms.kind === 'cap' && terms.capOf === 'total') return actual.gt(goal.mul(share));
  if (terms.kind === 'cap') return actual.gt(base?.gt(goal) ? base.plus(goal.minus(base).mul(share)) : goal);
  if (terms.kind === 'cumulative') return actual.lt(goal.mul(share));
  return actual.lt(base?.lt(goal) ? base.plus(goal.minus(base).mul(share)) : goal);
}
