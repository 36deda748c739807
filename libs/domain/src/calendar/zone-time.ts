import type { Day } from './day.js';

/** Asia/Shanghai has had no daylight saving since 1991, so the zone's time is a plain offset. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The zone's calendar day of an instant. */
export const dayOf = (instant: Date): Day => zoned(instant).slice(0, 10);

/** The zone's wall clock of an instant, `HH:MM`. */
export const timeOf = (instant: Date): string => zoned(instant).slice(11, 16);

/**
 * The instant of a wall-clock time (`HH:MM`, default midnight) on a day of the zone.
 * @throws RangeError when the day or the time does not exist
 */
export function instantAt(day: Day, time = '00:00'): Date {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`No such time: ${day} ${time}`);
  return new Date(`${day}T${time}:00+08:00`);
}

/** Whether the text is a day that exists (`2024-02-30` is not). */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const epoch = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(text);
}

/** `n` calendar days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day => fromEpoch(toEpoch(day) + n);

/** Calendar days from one day to another; negative when `until` is earlier. */
export const daysBetween = (from: Day, until: Day): number => toEpoch(until) - toEpoch(from);

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => ((((toEpoch(day) + 3) % 7) + 7) % 7) + 1;

/** The Monday of the day's week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

const ZH = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];
const EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** 星期三 · Wednesday */
export const weekdayName = (day: Day, locale: 'zh' | 'en'): string => (locale === 'zh' ? ZH : EN)[weekdayOf(day) - 1]!;

const zoned = (instant: Date): string => new Date(instant.getTime() + OFFSET_MS).toISOString();

function toEpoch(day: Day): number {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new RangeError(`No such day: ${day}`);
  return ms / DAY_MS;
}

const fromEpoch = (days: number): Day => new Date(days * DAY_MS).toISOString().slice(0, 10);
