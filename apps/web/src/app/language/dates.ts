import type { Day, Month } from '#domain/calendar/day.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { useLanguage, type Language } from './language.js';

const ZONE = 'Asia/Shanghai';
const TAG: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

/** Days, months and instants in the zone's time and the reader's words. */
export function datesIn(language: Language) {
  // Each costs a millisecond or two to make, and a page says only some of them.
  const format = (options: Intl.DateTimeFormatOptions) => {
    let made: Intl.DateTimeFormat | undefined;
    return { format: (moment: Date) => (made ??= new Intl.DateTimeFormat(TAG[language], options)).format(moment) };
  };
  const days = format({ timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
  const weekdays = format({ timeZone: 'UTC', weekday: 'short' });
  const chipDays = format({ timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });
  const months = format({ timeZone: 'UTC', year: 'numeric', month: 'long' });
  const shortMonths = format({ timeZone: 'UTC', month: 'short' });
  const monthNames = format({ timeZone: 'UTC', month: language === 'zh' ? 'short' : 'long' });
  const shortDays = format({ timeZone: 'UTC', month: language === 'zh' ? 'long' : 'short', day: 'numeric' });
  const moments = format({
    timeZone: ZONE,
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const farMoments = format({
    timeZone: ZONE,
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const at = (day: Day) => new Date(`${day}T00:00:00Z`);
  return {
    /** 2024年7月3日 */
    day: (day: Day) => days.format(at(day)),
    /** 7月3日 */
    shortDay: (day: Day) => threeLetters(shortDays.format(at(day))),
    /** 2024年7月3日 周三 · Wed 3 July 2024 */
    weekday: (day: Day) => {
      const parts = [days.format(at(day)), weekdays.format(at(day))];
      return (language === 'zh' ? parts : parts.reverse()).join(' ');
    },
    /** 2024年7月3日 周三 · Wed 3 Jul 2024: where there is little room. */
    chip: (day: Day) => {
      const parts = [language === 'zh' ? days.format(at(day)) : threeLetters(chipDays.format(at(day))), weekdays.format(at(day))];
      return (language === 'zh' ? parts : parts.reverse()).join(' ');
    },
    /** 2024年6月 */
    month: (month: Month) => months.format(at(`${month}-01`)),
    /** 6月 · June: in a sentence. */
    monthName: (month: Month) => monthNames.format(at(`${month}-01`)),
    /** 6月 · Jun: at an axis or over a narrow column. */
    shortMonth: (month: Month) => threeLetters(shortMonths.format(at(`${month}-01`))),
    /** 7月3日 10:00, in the zone's time zone */
    moment: (instant: string) => threeLetters(moments.format(new Date(instant))),
    /** A moment on a page about one year: the year is said where it is another. */
    momentSeenFrom: (year: number, instant: string) =>
      threeLetters((dayOf(new Date(instant)).startsWith(`${year}-`) ? moments : farMoments).format(new Date(instant))),
    /** The zone's calendar day of an instant. */
    dayOf: (instant: string): Day => dayOf(new Date(instant)),
  };
}

/** British tables write Sept, and every other month with three letters; here a column is as wide as its neighbours. */
const threeLetters = (words: string) => words.replace('Sept', 'Sep');

export type Dates = ReturnType<typeof datesIn>;

const made = new Map<Language, Dates>();

/** One set of formatters a language: they cost more to make than everything else on a page of many rows. */
export function useDates(): Dates {
  const { language } = useLanguage();
  const dates = made.get(language) ?? datesIn(language);
  made.set(language, dates);
  return dates;
}
