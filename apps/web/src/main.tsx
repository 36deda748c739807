import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { LanguageProvider, readLanguage } from './app/language/language.js';
import { queryClient } from './app/request/query-client.js';
import { router } from './app/router.js';
import { readPreferences } from './app/theme/preferences.js';
import './styles.css';

readPreferences();
const first = await readLanguage();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider first={first}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
