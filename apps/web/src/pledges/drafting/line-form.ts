import type { LineBody, LineDto } from '#api-client/generated.js';
import { linearCurve } from '#domain/pledges/curves.js';

/** A line as it is edited: every field is there. */
export type LineForm = Required<LineBody>;
export type LineField = keyof LineForm;

/** What the server keeps about a line beside what is drafted. */
export function formOf({
  id: _id,
  version: _version,
  targetId: _target,
  missing: _missing,
  ...line
}: LineDto & { carries?: unknown }): LineForm {
  const { carries: _carries, ...form } = line;
  return form;
}

/** A new line: monthly, firm, spread evenly. */
export const emptyLine = (code: string, verifierUnitId: number): LineForm => ({
  code,
  name: '',
  nameEn: null,
  category: '',
  measureUnit: '',
  measureUnitEn: null,
  decimals: 2,
  kind: 'cumulative',
  cadence: 'monthly',
  wording: 'firm',
  track: 'administrative',
  target: null,
  upper: null,
  stretch: null,
  baseline: null,
  tolerance: null,
  capOf: null,
  annualOnly: false,
  curve: [...linearCurve()],
  growthPath: null,
  baseShares: null,
  baseAmounts: null,
  nodes: [],
  comparator: null,
  clause: null,
  sourceTitle: null,
  sourceDate: null,
  illustrative: false,
  note: null,
  verifierUnitId,
  leaderId: null,
  coUnitIds: [],
  dueText: null,
  zoneTargetId: null,
  numerator: null,
  denominator: null,
  baseWeight: null,
  lastResult: null,
});

/** The next code after those there are: `GX24-07` after `GX24-06`. */
export function nextCode(codes: readonly string[]): string {
  const last = [...codes].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  const match = last && /^(.*?)(\d+)$/.exec(last);
  if (!match) return codes.length === 0 ? '' : `${last}-2`;
  return match[1] + String(Number(match[2]) + 1).padStart(match[2]!.length, '0');
}

/** A number as a clerk types it: full-width digits and separators are understood; empty is none. */
export function typedNumber(text: string): string | null {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  return plain === '' ? null : plain;
}
