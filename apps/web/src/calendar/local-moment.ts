import { dayOf, instantAt, timeOf } from '#domain/calendar/zone-time.js';

/** An instant as `<input type="datetime-local">` holds it, in the zone's time whatever the browser's. */
export const localMoment = (instant: string): string => `${dayOf(new Date(instant))}T${timeOf(new Date(instant))}`;

/** And back. */
export function momentOf(local: string): string {
  const [day = '', time = ''] = local.split('T');
  return instantAt(day, time.slice(0, 5)).toISOString();
}
