import { calendarCalendarDays, planYearsList, planYearsRead } from '#api-client/generated.js';
import { queryOptions } from '@tanstack/react-query';
import { dataOf } from '../app/request/client.js';

/** Every year there is, newest first, and the rule sets to choose from. */
export const planYearsQuery = queryOptions({
  queryKey: ['planYears'],
  queryFn: ({ signal }) => dataOf(planYearsList({ signal })),
});

/** Whatever changes the windows of a year asks for it anew by its key's beginning. */
export const planYearQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', 'year', year],
    queryFn: ({ signal }) => dataOf(planYearsRead(year, { signal })),
  });

export const calendarDaysQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', 'days', year],
    queryFn: ({ signal }) => dataOf(calendarCalendarDays(year, { signal })),
  });
