import type { ReactNode } from 'react';
import { useWords } from '../language/language.js';
import { Brand } from '../shell/Brand.js';
import { ClockChip } from '../shell/ClockChip.js';
import { DisplayChoices } from '../shell/DisplayChoices.js';
import { Toasts } from '../../ui/Toasts.js';

/** The frame before the frame: sign-in, the password step, and where it cannot be found out who asks. */
export function GatePage({ title, children }: { title?: string; children: ReactNode }) {
  const w = useWords();
  return (
    <div className="gate">
      {title && <title>{w('page.title', { page: title })}</title>}
      <header className="gate-bar">
        <Brand />
        <ClockChip />
      </header>
      <main className="gate-card">
        {title && <h1>{title}</h1>}
        {children}
      </main>
      <footer className="gate-foot">
        <DisplayChoices />
      </footer>
      <Toasts />
    </div>
  );
}
