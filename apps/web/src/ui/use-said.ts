import { useEffect } from 'react';
import { whisper } from './announce.js';

/** A page still being read says one thing, and another a moment later: only what stays is heard. */
const REST_MS = 500;

let page = '';
const known = new Map<string, string>();

/**
 * Another filter, another month: the sentence that sums up what came of it is what a screen reader's user must hear of it, once,
 * and not on arrival, where the heading says it. Also after a page that was drawn anew in between. `when`: only if this changed; null: not known yet.
 */
export function useSaid(topic: string, text: string, when: string | null = text): void {
  useEffect(() => {
    if (when === null) return;
    if (page !== window.location.pathname) known.clear();
    page = window.location.pathname;
    const before = known.get(topic);
    known.set(topic, when);
    if (before === undefined || before === when) return;
    const timer = setTimeout(() => whisper(text), REST_MS);
    return () => clearTimeout(timer);
  }, [topic, text, when]);
}
