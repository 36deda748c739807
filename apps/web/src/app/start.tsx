import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { LanguageProvider } from './language/language.js';
import type { Loaded } from './language/loaded.js';
import { queryClient } from './request/query-client.js';
import { router } from './router.js';

export const start = (root: HTMLElement, first: Loaded): void =>
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider first={first}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
