import type { Day } from '#domain/calendar/day.js';
import { weekdayName } from '#domain/calendar/zone-time.js';
import { useLanguage } from '../app/language/language.js';

/** Any week, Monday first. */
export const WEEKDAYS: readonly Day[] = [1, 2, 3, 4, 5, 6, 7].map((day) => `2024-07-0${day}`);

/** The head of a calendar's column: one character, or two letters. */
export function Weekday({ day }: { day: Day }) {
  const { language } = useLanguage();
  const name = weekdayName(day, language);
  return <abbr title={name}>{language === 'zh' ? name.slice(-1) : name.slice(0, 2)}</abbr>;
}
