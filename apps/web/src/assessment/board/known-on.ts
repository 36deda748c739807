import type { BoardDto } from '#api-client/generated.js';
import type { Day } from '#domain/calendar/day.js';
import type { Dates } from '../../app/language/dates.js';

/** The day at whose end this was known; the board names the instant it ended. Null: known now. */
export const knownOn = ({ asOf }: Pick<BoardDto, 'asOf'>, dates: Dates): Day | null =>
  asOf === null ? null : dates.dayOf(new Date(Date.parse(asOf) - 1).toISOString());
