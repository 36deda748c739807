import { useQuery } from '@tanstack/react-query';
import { Outlet } from 'react-router';
import { clockQuery } from '../app/clock.js';
import { Loading } from '../ui/PageState.js';

/** "This month" depends on the business clock: pages of this room wait until it is known which day it is. */
export function ClockKnown() {
  return useQuery(clockQuery).isPending ? <Loading /> : <Outlet />;
}
