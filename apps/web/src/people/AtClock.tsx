import type { Day } from '#domain/calendar/day.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { clockQuery, useNow } from '../app/clock.js';
import { useDates } from '../app/language/dates.js';
import { Loading } from '../ui/PageState.js';

/** A page that begins at today waits until it is known which day business reckons with: the demo's is not the machine's. */
export function AtClock({ children }: { children: (today: Day) => ReactNode }) {
  const waiting = useQuery(clockQuery).isPending;
  const today = useDates().dayOf(useNow());
  return waiting ? <Loading /> : children(today);
}
