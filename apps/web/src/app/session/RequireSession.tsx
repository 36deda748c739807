import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Loading, ProblemState } from '../../ui/PageState.js';
import { clockQuery } from '../clock.js';
import { accessToken } from './access.js';
import { meQuery, useSession } from './me.js';
import { signInPath } from './next.js';
import { SignInAgain } from './SignInAgain.js';

/** Lets the page through once it is known who asks, and which day business reckons with; else to sign-in and back again. Shows neither before it knows. A borrowed password comes first. */
export function RequireSession({ children }: { children: ReactNode }) {
  const session = useSession();
  const location = useLocation();
  const [silence, setSilence] = useState<unknown>(null);
  const me = useQuery({ ...meQuery, enabled: session === 'signedIn' });
  const clock = useQuery(clockQuery);
  const ask = () => {
    setSilence(null);
    accessToken().catch(setSilence);
  };
  useEffect(() => {
    if (session === 'unknown') ask();
  }, [session]);
  if (session === 'signedOut') return <Navigate to={signInPath(location)} replace />;
  if (silence) return <ProblemState error={silence} onRetry={ask} />;
  if (me.data?.person.mustChangePassword && location.pathname !== '/password')
    return <Navigate to={`/password?next=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  if (me.data && !clock.isPending)
    return (
      <>
        {children}
        {session === 'expired' && <SignInAgain person={me.data.person} />}
      </>
    );
  if (me.isError) return <ProblemState error={me.error} onRetry={() => void me.refetch()} />;
  return (
    <main>
      <Loading />
    </main>
  );
}
