import { text } from '../exact.js';
import type { Month } from '../calendar/day.js';
import type { EffectiveFigure } from '../progress/figure.js';
import { filedValue } from '../progress/filed-value.js';
import type { Assessment, Judgement, Receipt } from './assessment.js';
import type { Context } from './context.js';
import type { Finding } from './finding.js';
import { severityOf } from './light.js';
import { measureOf } from './measure.js';
import { neededOf } from './needed.js';
import { outlookOf } from './outlook.js';
import { printed } from './pace.js';
import type { ParsedTerms } from './parsed-terms.js';
import { reasonsFor } from './reasons.js';
import { receiptOf } from './receipt.js';

/** Puts a finding into print, with its receipt. */
export const printFinding = (context: Context, month: Month, finding: Finding): Assessment =>
  new PrintedAssessment(judgementOf(context, month, finding), context) as unknown as Assessment;

/** Puts a finding into print. */
export function judgementOf({ parsed, rules, trail }: Pick<Context, 'parsed' | 'rules' | 'trail'>, month: Month, finding: Finding): Judgement {
  const { measure } = finding;
  const pace = measure === null ? null : printed(measure);
  const plan = pace ?? planAt(parsed, finding);
  return {
    month,
    period: finding.period,
    light: finding.light,
    notAssessed: finding.notAssessed,
    standing: finding.standing,
    actual: pace === null ? filedText(parsed, finding.figure) : pace.actual,
    expected: plan?.expected ?? null,
    ratio: pace?.ratio ?? null,
    gap: pace?.gap ?? null,
    share: pace?.share ?? null,
    planned: plan?.planned ?? null,
    severity: measure === null ? null : text(severityOf(parsed, measure, rules)),
    needed: measure === null ? null : neededOf(parsed, measure),
    outlook: measure === null ? null : outlookOf(parsed, trail, finding.known),
    streak: finding.streak,
    recovered: finding.light !== 'pending' && finding.lit !== null && finding.lit.recovered,
    provisional: finding.figure !== null && !finding.figure.verified,
    doubtful: finding.slip !== null,
    overdueNodes: pace?.overdueNodes ?? NO_NODES,
    reasons: reasonsFor(parsed, finding, pace),
  };
}

/**
 * A plain record, but for its receipt, which is written only when it is read (a scan reads few). The getter is one for all
 * rows: an accessor in an object literal would give every row a hidden class of its own, which the engine is slow to drop.
 */
class PrintedAssessment {
  #context: Context;
  #receipt: Receipt | null = null;

  constructor(fields: Judgement, context: Context) {
    Object.assign(this, fields);
    this.#context = context;
    Object.defineProperty(this, 'receipt', RECEIPT);
  }

  static receiptOf(row: PrintedAssessment): Receipt {
    return (row.#receipt ??= receiptOf(row.#context, row as unknown as Assessment));
  }
}

const RECEIPT: PropertyDescriptor & ThisType<PrintedAssessment> = {
  enumerable: true,
  get() {
    return PrintedAssessment.receiptOf(this);
  },
};

const NO_NODES: Assessment['overdueNodes'] = [];

/** What was due where nothing comparable was filed: the plan does not depend on the figure. */
function planAt(parsed: ParsedTerms, { period }: Finding) {
  if (period === null) return null;
  const any: EffectiveFigure = { ...ANY_FIGURE, period };
  const measure = measureOf(parsed, period, any);
  return typeof measure === 'string' ? null : { expected: text(measure.expected), planned: text(measure.planned) };
}

const ANY_FIGURE = {
  state: 'filed',
  value: '1',
  numerator: null,
  denominator: null,
  amount: null,
  comparator: null,
  nodes: [],
  yearEndEstimate: null,
  verified: false,
  revision: '',
  explained: [],
} as const;

const filedText = ({ terms }: ParsedTerms, figure: EffectiveFigure | null) =>
  figure === null ? null : text(filedValue(terms.kind, figure));
