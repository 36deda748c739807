import type { AssessmentDetail, KeptReason } from '#database/entities/assessment/assessment.entity.js';
import type { Judgement, Reason } from '#domain/assessment/assessment.js';

/** The figures of a row that are columns of it. */
export const FIGURES = ['actual', 'expected', 'ratio', 'gap', 'share', 'planned'] as const;
export type Figures = Pick<Judgement, (typeof FIGURES)[number]>;

/** What the columns do not say, as short as it goes: a scan writes it for every target, and most of it is never read. */
export function detailOf(judgement: Judgement): string {
  let reasons = '';
  for (const reason of judgement.reasons) reasons += (reasons === '' ? '' : ',') + reasonText(reason, judgement);
  const nodes = judgement.overdueNodes.length === 0 ? '[]' : JSON.stringify(judgement.overdueNodes);
  return `[[${reasons}],${neededText(judgement.needed)},${outlookText(judgement.outlook)},${nodes},${JSON.stringify(inexact(judgement))}]`;
}

/** The sentence that says what decided quotes the row's own figures: they are put back when it is read. */
function reasonText({ code, params }: Reason, judgement: Figures): string {
  const figures = quotesFigures(params, judgement);
  let rest = '';
  for (const name in params) {
    if (figures && IS_FIGURE.has(name)) continue;
    const value = params[name]!;
    rest += `${rest === '' ? '' : ','}"${name}":${PLAIN.test(value) ? `"${value}"` : JSON.stringify(value)}`;
  }
  if (figures) return `["${code}",{${rest}},1]`;
  return rest === '' ? `["${code}"]` : `["${code}",{${rest}}]`;
}

function quotesFigures(params: Reason['params'], judgement: Figures): boolean {
  let own = 0;
  for (const name of FIGURES) {
    const value = judgement[name];
    if ((params[name] ?? null) !== value) return false;
    if (value !== null) own += 1;
  }
  return own > 0;
}

const IS_FIGURE: ReadonlySet<string> = new Set(FIGURES);
/** Codes and decimals: nothing for JSON to escape. */
const PLAIN = /^[\w.-]*$/;

const decimal = (value: string | null): string => (value === null ? 'null' : `"${value}"`);

function neededText(needed: Judgement['needed']): string {
  if (needed === null) return 'null';
  if (needed.form === 'growth') return `{"form":"growth","rate":"${needed.rate}"}`;
  return `{"form":"perMonth","perMonth":"${needed.perMonth}","soFar":${decimal(needed.soFar)},"months":${needed.months}}`;
}

const outlookText = (outlook: Judgement['outlook']): string =>
  outlook === null ? 'null' : `{"mid":"${outlook.mid}","low":${decimal(outlook.low)},"high":${decimal(outlook.high)},"chance":${decimal(outlook.chance)}}`;

export function reasonFrom([code, params = {}, figures]: KeptReason, row: Figures): Reason {
  if (figures === undefined) return { code, params };
  const all = { ...params };
  for (const name of FIGURES) if (row[name] !== null) all[name] = row[name];
  return { code, params: all };
}

/** Columns hold twenty digits before the point and twenty after it; what has more stands in the detail as it is. */
function inexact(judgement: Figures): AssessmentDetail[4] {
  let found: Partial<Record<string, string>> | null = null;
  for (const name of FIGURES) {
    const value = judgement[name];
    if (value !== null && !fits(value)) (found ??= {})[name] = value;
  }
  return found;
}

const PLACES = 20;
const MOST_KEPT = 1e20;

function fits(value: string): boolean {
  if (value.length <= PLACES) return true;
  const point = value.indexOf('.');
  return (point < 0 || value.length - point - 1 <= PLACES) && isKept(value);
}

/** An absurd figure (a rate over a denominator of next to nothing) is kept without its column rather than stopping the scan of its whole zone. */
export const isKept = (value: string): boolean => value.length <= PLACES || Math.abs(Number(value)) < MOST_KEPT;
