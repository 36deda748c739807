import {
  curveFromBaseYear,
  curveFromMonthlyPlan,
  curveFromSteps,
  curveFromWorkdays,
  linearCurve,
  type Curve,
} from '#domain/pledges/curves.js';
import type { TargetKind } from '#domain/pledges/terms.js';
import type { CalendarDayDto } from '#api-client/generated.js';
import { typedNumber } from './line-form.js';

export const CURVE_CHOICES = ['keep', 'linear', 'plan', 'baseYear', 'workdays', 'steps'] as const;
export type CurveChoice = (typeof CURVE_CHOICES)[number];

/** Growth is paced by its rate, nodes by their days, a place and events by nothing. */
export const usesCurve = (kind: TargetKind): boolean =>
  kind === 'cumulative' || kind === 'level' || kind === 'rate' || kind === 'cap';

/** The curve a choice gives, or the code of why it gives none. `months`: twelve texts as typed. */
export function curveOf(
  choice: CurveChoice,
  months: readonly string[],
  workdays: readonly number[],
  now: Curve,
): { curve: Curve } | { code: string } {
  try {
    if (choice === 'keep') return { curve: now };
    if (choice === 'linear') return { curve: linearCurve() };
    if (choice === 'workdays') return { curve: curveFromWorkdays(workdays) };
    const typed = months.map(typedNumber);
    if (choice === 'plan') return { curve: curveFromMonthlyPlan(typed.map((one) => one ?? '0')) };
    if (choice === 'baseYear') return { curve: curveFromBaseYear(typed) };
    const steps = typed.flatMap((one, i) => (one === null ? [] : [{ month: i + 1, share: percent(one) }]));
    return { curve: curveFromSteps(steps) };
  } catch (error) {
    const code = error instanceof RangeError ? error.message : '';
    return { code: code.startsWith('curve.') ? code : 'curve.number' };
  }
}

/** 12.5 (percent) as the share 0.125: shifted as text, so that nothing is rounded. */
function percent(text: string): string {
  const [whole = '', part = ''] = text.split('.');
  const digits = whole.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${part}`;
}

/** Working days of each month; days that are not what their weekday says come from the State Council's notice. */
export function workdaysOf(year: number, exceptions: readonly Pick<CalendarDayDto, 'day' | 'kind'>[]): number[] {
  const kinds = new Map(exceptions.map(({ day, kind }) => [day, kind]));
  return Array.from({ length: 12 }, (_, month) => {
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const days = Array.from({ length }, (__, i) => new Date(Date.UTC(year, month, i + 1)));
    return days.filter((date) => {
      const kind = kinds.get(date.toISOString().slice(0, 10));
      return kind ? kind === 'workday' : date.getUTCDay() % 6 !== 0;
    }).length;
  });
}

/** A row copied from a sheet, spread over the months from where it was pasted. */
export function pasted(months: readonly string[], from: number, text: string): string[] | null {
  const cells = text.trim().split(/[\t\n\r]+/);
  if (cells.length < 2) return null;
  return months.map((one, i) => (i < from ? one : (cells[i - from]?.trim() ?? one)));
}
