import type { FilingDto } from '#api-client/generated.js';
import { lastDayOf } from '#domain/calendar/months.js';

/** How many nodes fall due by the end of the period. */
export const nodesDue = ({ terms, period }: FilingDto): number =>
  terms.nodes.filter(({ dueOn }) => dueOn <= lastDayOf(period)).length;
