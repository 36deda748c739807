import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { clockQuery } from './clock.js';
import { LanguageProvider } from './language/language.js';
import type { Loaded } from './language/loaded.js';
import { queryClient } from './request/query-client.js';
import type { PageHandle } from './room.js';
import { router } from './router.js';
import { sessionState } from './session/access.js';
import { meQuery } from './session/me.js';

/** Shorter than anybody notices; a page that waits is drawn after it. */
const PATIENCE_MS = 60;

export async function start(root: HTMLElement, first: Loaded): Promise<void> {
  await Promise.race([arrivals(), new Promise((out) => setTimeout(out, PATIENCE_MS))]);
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider first={first}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}

/**
 * On a slow machine everything asked for early has arrived before React has been read. Taken in first, the page is drawn once,
 * instead of as one that waits, as a frame without its page, and at last as itself.
 */
async function arrivals(): Promise<void> {
  if (sessionState() !== 'signedIn') return;
  await Promise.all([queryClient.prefetchQuery(meQuery), queryClient.prefetchQuery(clockQuery), firstFigures()]);
}

async function firstFigures(): Promise<void> {
  await new Promise<void>((ready) => {
    if (router.state.initialized) return ready();
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      ready();
    });
  });
  const { matches, location } = router.state;
  const begins = (matches.at(-1)?.route.handle as PageHandle | undefined)?.begins(new URLSearchParams(location.search));
  if (begins) await queryClient.prefetchQuery(begins);
}
