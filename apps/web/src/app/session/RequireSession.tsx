import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Loading, ProblemState } from '../../ui/PageState.js';
import { clockQuery } from '../clock.js';
import { accessToken } from './access.js';
import { GatePage } from './GatePage.js';
import { meQuery, useSession } from './me.js';
import { signInPath } from './next.js';
import { SignInAgain } from './SignInAgain.js';

/** Whether anybody is signed in; the token itself is kept outside React. */
const tokenQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => (await accessToken()) !== null,
  gcTime: 0,
  staleTime: 0,
});

/** Lets the page through once it is known who asks, and which day business reckons with; else to sign-in and back again. Shows neither before it knows. A borrowed password comes first. */
export function RequireSession({ children }: { children: ReactNode }) {
  const session = useSession();
  const location = useLocation();
  const me = useQuery({ ...meQuery, enabled: session === 'signedIn' });
  const clock = useQuery(clockQuery);
  const token = useQuery({ ...tokenQuery, enabled: session === 'unknown' });
  if (session === 'signedOut') return <Navigate to={signInPath(location)} replace />;
  if (session === 'unknown' && token.isError) return <Unknown query={token} />;
  if (me.data?.person.mustChangePassword && location.pathname !== '/password')
    return <Navigate to={`/password?next=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  if (me.data && !clock.isPending)
    return (
      <>
        {children}
        {session === 'expired' && <SignInAgain person={me.data.person} />}
      </>
    );
  if (me.isError) return <Unknown query={me} />;
  return (
    <main>
      <Loading />
    </main>
  );
}

/** Nobody can say who asks: there is no page yet to say it on, only the frame before the frame. */
function Unknown({ query: { error, refetch } }: { query: UseQueryResult }) {
  return (
    <GatePage>
      <ProblemState error={error} onRetry={() => void refetch()} />
    </GatePage>
  );
}
