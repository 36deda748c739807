import { planYearsList, planYearsPreview, planYearsRead } from '#api-client/generated.js';
import { queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../app/request/client.js';

export const planYearsQuery = queryOptions({
  queryKey: ['planYears'],
  queryFn: ({ signal }) => dataOf(planYearsList({ signal })),
});

/** The key begins as the calendar's own does: whatever changes the windows of a year asks for it anew. */
export const planYearQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', 'year', year],
    queryFn: ({ signal }) => dataOf(planYearsRead(year, { signal })),
  });

export const rollOverQuery = (year: number) =>
  queryOptions({
    queryKey: ['rollOver', year],
    queryFn: ({ signal }) => dataOf(planYearsPreview(year, { signal })),
  });
