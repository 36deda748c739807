import type { Day, Month } from '#domain/calendar/day.js';
import { dayOf, timeOf, weekdayName } from '#domain/calendar/zone-time.js';
import { MONTHS_EN } from '#domain/language/day-words.js';
import { useLanguage, type Language } from './language.js';

/**
 * Days, months and instants in the zone's time and the reader's words. Written out, as Intl would: its formatters take a
 * twentieth of a page's first second to make.
 */
export interface Dates {
  /** 2024年7月3日 · 3 July 2024 */
  day: (day: Day) => string;
  /** 7月3日 · 3 Jul */
  shortDay: (day: Day) => string;
  /** 2024年7月3日 周三 · Wed 3 July 2024 */
  weekday: (day: Day) => string;
  /** 2024年7月3日 周三 · Wed 3 Jul 2024: where there is little room. */
  chip: (day: Day) => string;
  /** 2024年6月 · June 2024 */
  month: (month: Month) => string;
  /** 6月 · June: in a sentence. */
  monthName: (month: Month) => string;
  /** 6月 · Jun: at an axis or over a narrow column. */
  shortMonth: (month: Month) => string;
  /** 7月3日 10:00 · 3 Jul, 10:00, in the zone's time zone */
  moment: (instant: string) => string;
  /** A moment on a page about one year: the year is said where it is another. */
  momentSeenFrom: (year: number, instant: string) => string;
  /** The zone's calendar day of an instant. */
  dayOf: (instant: string) => Day;
}

/** The numbers of `2024-07-03`, or of a month. */
const numbersOf = (text: string): [year: number, month: number, day: number] => {
  const [year = NaN, month = NaN, day = NaN] = text.split('-').map(Number);
  return [year, month, day];
};
const zonesDay = (instant: string): Day => dayOf(new Date(instant));

type Written = Pick<Dates, 'day' | 'shortDay' | 'weekday' | 'chip' | 'month' | 'monthName' | 'shortMonth'> & {
  /** A short day with its year. */
  farDay: (day: Day) => string;
  at: (day: string, time: string) => string;
};

const chinese: Written = {
  day: (text) => {
    const [year, month, day] = numbersOf(text);
    return `${year}年${month}月${day}日`;
  },
  shortDay: (text) => {
    const [, month, day] = numbersOf(text);
    return `${month}月${day}日`;
  },
  weekday: (day) => `${chinese.day(day)} 周${weekdayName(day, 'zh').slice(-1)}`,
  chip: (day) => chinese.weekday(day),
  month: (text) => {
    const [year, month] = numbersOf(text);
    return `${year}年${month}月`;
  },
  monthName: (text) => `${numbersOf(text)[1]}月`,
  shortMonth: (text) => chinese.monthName(text),
  farDay: (day) => chinese.day(day),
  at: (day, time) => `${day} ${time}`,
};

const nameOf = (month: number): string => MONTHS_EN[month - 1] ?? '';
// Three letters for every month, Sep too: a column is as wide as its neighbours.
const shortNameOf = (month: number): string => nameOf(month).slice(0, 3);

const english: Written = {
  day: (text) => {
    const [year, month, day] = numbersOf(text);
    return `${day} ${nameOf(month)} ${year}`;
  },
  shortDay: (text) => {
    const [, month, day] = numbersOf(text);
    return `${day} ${shortNameOf(month)}`;
  },
  weekday: (day) => `${weekdayName(day, 'en').slice(0, 3)} ${english.day(day)}`,
  chip: (day) => `${weekdayName(day, 'en').slice(0, 3)} ${english.farDay(day)}`,
  month: (text) => {
    const [year, month] = numbersOf(text);
    return `${nameOf(month)} ${year}`;
  },
  monthName: (text) => nameOf(numbersOf(text)[1]),
  shortMonth: (text) => shortNameOf(numbersOf(text)[1]),
  farDay: (day) => `${english.shortDay(day)} ${numbersOf(day)[0]}`,
  at: (day, time) => `${day}, ${time}`,
};

const DATES: Record<Language, Dates> = { zh: datesOf(chinese), en: datesOf(english) };

function datesOf({ at, ...written }: Written): Dates {
  const moment = (instant: string, day: Dates['day']) => at(day(zonesDay(instant)), timeOf(new Date(instant)));
  return {
    ...written,
    moment: (instant) => moment(instant, written.shortDay),
    momentSeenFrom: (year, instant) =>
      moment(instant, zonesDay(instant).startsWith(`${year}-`) ? written.shortDay : written.farDay),
    dayOf: zonesDay,
  };
}

export const datesIn = (language: Language): Dates => DATES[language];

export const useDates = (): Dates => DATES[useLanguage().language];
