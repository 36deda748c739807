import type { AssessmentDetail, KeptReason } from '#database/entities/assessment/assessment.entity.js';
import type { Judgement, Reason } from '#domain/assessment/assessment.js';

/** The figures of a row that are columns of it. */
export const FIGURES = ['actual', 'expected', 'ratio', 'gap', 'share', 'planned'] as const;
export type Figures = Pick<Judgement, (typeof FIGURES)[number]>;

/** What the columns do not say, as short as it goes: a scan writes it for every target, and most of it is never read. */
export function detailOf(judgement: Judgement): string {
  const { reasons, needed, outlook, overdueNodes } = judgement;
  const nodes = overdueNodes.length === 0 ? '[]' : JSON.stringify(overdueNodes);
  return `[[${reasons.map((reason) => reasonText(keptReason(reason, judgement))).join(',')}],${flat(needed)},${flat(outlook)},${nodes},${flat(inexact(judgement))}]`;
}

const reasonText = ([code, params, figures]: KeptReason) => (params === undefined ? `["${code}"]` : `["${code}",${flat(params)}${figures === undefined ? '' : ',1'}]`);

/** JSON of a flat record of codes and decimals: what has anything to escape is left to JSON itself. */
function flat(record: object | null): string {
  if (record === null) return 'null';
  let text = '';
  for (const [name, value] of Object.entries(record)) {
    const said = typeof value === 'string' && PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
    text += `${text === '' ? '' : ','}"${name}":${said}`;
  }
  return `{${text}}`;
}

const PLAIN = /^[\w.-]*$/;

/** The sentence that says what decided quotes the row's own figures: they are put back when it is read. */
function keptReason({ code, params }: Reason, judgement: Judgement): KeptReason {
  const rest: Record<string, string> = {};
  let quoted = 0;
  let own = 0;
  for (const name of FIGURES) {
    if (judgement[name] !== null) own += 1;
    if (params[name] !== undefined && params[name] === judgement[name]) quoted += 1;
  }
  if (quoted === 0 || quoted !== own) return isEmpty(params) ? [code] : [code, params];
  for (const name in params) if (!(FIGURES as readonly string[]).includes(name)) rest[name] = params[name]!;
  return [code, rest, 1];
}

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

const isEmpty = (params: Record<string, string>) => {
  for (const _ in params) return false;
  return true;
};
