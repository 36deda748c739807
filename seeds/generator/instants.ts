import type { Day } from '#domain/calendar/day.js';
import type { Instant } from '../shape.js';

/** An instant of the zone's day at so many minutes past midnight; the zone keeps +08:00 all year. */
export function instantOf(day: Day, minutes: number, seconds = 0): Instant {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds)}+08:00`;
}

/** Minutes past midnight, e.g. `clock(9, 30)`. */
export const clock = (hour: number, minute: number): number => hour * 60 + minute;
