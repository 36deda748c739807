import { REMINDER_RULES, type ReminderRule } from './rules.js';

/** What a digest shows of one reminder. */
export interface DigestItem {
  rule: ReminderRule;
  params: Record<string, string>;
  path: string;
  carriedOver: boolean;
  late: boolean;
  onBehalfOf: number | null;
}

export interface DigestGroup<T extends DigestItem> {
  rule: ReminderRule;
  items: T[];
}

/** One group a rule, what presses most first; within a group by period, then as they came. */
export function groupsOf<T extends DigestItem>(items: readonly T[]): DigestGroup<T>[] {
  return REMINDER_RULES.flatMap((rule) => {
    const own = items.filter((item) => item.rule === rule);
    if (own.length === 0) return [];
    return [{ rule, items: own.sort((a, b) => byText(a.params['period'] ?? '', b.params['period'] ?? '')) }];
  });
}

/** The digest as a whole is 补发 when everything in it is. */
export const isLateDigest = (items: readonly DigestItem[]): boolean => items.length > 0 && items.every((item) => item.late);

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
