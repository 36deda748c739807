import { constant, text } from '../exact.js';
import type { Reason } from './assessment.js';
import type { Finding } from './finding.js';
import type { Pace } from './pace.js';
import type { ParsedTerms } from './parsed-terms.js';

type Params = Record<string, string>;

/** Why the row shows what it shows: what decided first, then the marks beside it. Codes are keys of the sentence catalogue. */
export function reasonsFor(parsed: ParsedTerms, finding: Finding, pace: Pace | null): Reason[] {
  const { light, lit, slip, figure } = finding;
  if (light === 'pending' && slip === null) return [reason(finding.period === null ? 'nothingDueYet' : 'pending')];
  if (light === 'missing') return [reason('missing', { period: finding.period! })];
  if (finding.notAssessed !== null)
    return [reason(finding.notComparable === null ? finding.notAssessed : `notComparable.${finding.notComparable}`)];
  if (slip !== null)
    return [reason('unitsSlip', { value: figure!.value ?? '', suggestion: text(slip.suggestion)!, power: String(slip.power) })];

  const { measure } = finding;
  const reasons = [decided(parsed, finding, pace!)];
  if (lit!.awaitsVerification) reasons.push(reason('awaitsVerification'));
  if (reachesStretch(parsed, finding)) reasons.push(reason('stretchReached', { stretch: parsed.terms.stretch! }));
  if (measure!.comparator !== null) {
    const ahead = measure!.actual.minus(measure!.comparator);
    reasons.push(
      reason('againstComparator', {
        name: parsed.terms.comparator?.name ?? '',
        comparator: text(measure!.comparator)!,
        ahead: text(ahead)!,
      }),
    );
  }
  return reasons;
}

function decided(parsed: ParsedTerms, { lit, measure, streak }: Finding, pace: Pace): Reason {
  const params: Params = { actual: pace.actual, expected: pace.expected, gap: pace.gap, target: text(measure!.goal)! };
  for (const name of ['ratio', 'share', 'planned'] as const) if (pace[name] !== null) params[name] = pace[name];
  if (lit!.why === 'repeatedlyBehind') params['periods'] = String(streak);
  const worst = pace.overdueNodes[0];
  if (worst !== undefined)
    Object.assign(params, { nodes: String(pace.overdueNodes.length), node: worst.name, days: String(worst.daysLate) });
  return reason(lit!.why, { kind: parsed.terms.kind, ...params });
}

/** S is shown when it is reached, never judged. */
function reachesStretch({ terms }: ParsedTerms, { measure }: Finding): boolean {
  if (terms.stretch === null) return false;
  const { actual } = measure!;
  return terms.kind === 'cap' || terms.kind === 'rank'
    ? measure!.r === 12 && actual.lte(constant(terms.stretch))
    : actual.gte(constant(terms.stretch));
}

const reason = (code: string, params: Params = {}): Reason => ({ code, params });
