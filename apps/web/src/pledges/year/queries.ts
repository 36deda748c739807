import { planYearsPreview } from '#api-client/generated.js';
import { queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../app/request/client.js';

export const rollOverQuery = (year: number) =>
  queryOptions({
    queryKey: ['rollOver', year],
    queryFn: ({ signal }) => dataOf(planYearsPreview(year, { signal })),
  });
