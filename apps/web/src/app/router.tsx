import { useEffect, useState } from 'react';
import { createBrowserRouter, Navigate, Outlet, useMatches, useRouteError } from 'react-router';
import { useWords } from './language/language.js';
import { routes } from './rooms.js';
import { useMe } from './session/me.js';
import { RequireSession } from './session/RequireSession.js';
import { navigationFor } from './shell/navigation.js';
import { Shell } from './shell/Shell.js';
import { Empty, Loading, ProblemState } from '../ui/PageState.js';
import { areSound } from '../ui/url-shapes.js';
import { Problem } from './request/problem.js';
import { whenWell } from './request/when-well.js';

export const router = createBrowserRouter([
  {
    path: '/sign-in',
    HydrateFallback: Loading,
    ErrorBoundary: Broken,
    lazy: async () => ({ Component: (await import('./session/SignInPage.js')).SignInPage }),
  },
  {
    path: '/password',
    element: (
      <RequireSession>
        <Outlet />
      </RequireSession>
    ),
    HydrateFallback: Loading,
    ErrorBoundary: Broken,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./session/NewPasswordPage.js')).NewPasswordPage }) },
    ],
  },
  {
    path: '/',
    element: (
      <RequireSession>
        <Shell />
      </RequireSession>
    ),
    HydrateFallback: Loading,
    ErrorBoundary: Broken,
    children: [
      {
        Component: Sound,
        ErrorBoundary: Broken,
        children: [{ index: true, Component: Home }, ...routes, { path: '*', Component: Nowhere }],
      },
    ],
  },
]);

/** Home is the first page of the reader's own work. */
function Home() {
  const w = useWords();
  const [first] = navigationFor(useMe()?.may ?? []);
  if (first) return <Navigate to={first.to} replace />;
  return <Empty title={w('home.nothing.title')}>{w('home.nothing.detail')}</Empty>;
}

/** An address whose number is none leads nowhere, and nobody is asked for it. */
function Sound() {
  return areSound(useMatches().at(-1)?.params ?? {}) ? <Outlet /> : <Nowhere />;
}

function Nowhere() {
  return <ProblemState error={new Problem(404)} />;
}

/** A page that throws, or whose file is gone after an upgrade, must not take the frame with it. */
function Broken() {
  const error = useRouteError();
  const isMissing = error instanceof Error && /imported module|module script|preload CSS/i.test(error.message);
  return isMissing ? <MissingFile /> : <ProblemState error={error} onRetry={reload} />;
}

/** Either nobody is there, or an upgrade has replaced the file that this tab's older page asks for. Nobody need tell the administrator. */
function MissingFile() {
  const [answers, setAnswers] = useState<boolean | null>(null);
  useEffect(() => {
    fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => setAnswers(ok),
      () => setAnswers(false),
    );
  }, []);
  useEffect(() => (answers === false ? whenWell(reload) : undefined), [answers]);
  if (answers === null) return <Loading />;
  return <ProblemState error={new Problem(0, answers ? { code: 'web.upgraded' } : {})} onRetry={reload} />;
}

const reload = () => window.location.reload();
