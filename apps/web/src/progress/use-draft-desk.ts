import type { FilingDto } from '#api-client/generated.js';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useMe } from '../app/session/me.js';
import { holdUnsaved } from '../app/session/unsaved-work.js';
import { DraftDesk, isDirty, isSavable } from './draft-desk.js';
import { draftDoor } from './queries.js';
import { keepUnsaved } from './unsaved.js';

/** The drafts of a page, kept on this computer until a save has taken them. */
export function useDraftDesk(filings: readonly FilingDto[]): DraftDesk {
  const [desk] = useState(() => new DraftDesk(draftDoor, filings));
  useLayoutEffect(() => desk.load(filings), [desk, filings]);
  const person = useMe()?.person.id;
  useEffect(() => {
    if (person === undefined) return;
    // A page left while nobody answered has gone on trying; from here on this one does.
    for (const leave of lingering) leave();
    lingering.clear();
    const keeping = keepUnsaved(desk, person, localStorage, { tab: thisTab(), now: Date.now });
    const stopHolding = holdUnsaved({
      save: async () => {
        await desk.flush();
        return desk.snapshot().filter(isDirty).length;
      },
      forget: () => keeping.stop(),
      close: () => desk.close(),
    });
    const online = () => desk.tryNow();
    window.addEventListener('online', online);
    window.addEventListener('pagehide', keeping.release);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('pagehide', keeping.release);
      const leave = () => {
        keeping.release();
        keeping.stop();
        desk.close();
        stopHolding();
      };
      // The last save of a page that is left still has its say; what nobody takes is tried on until it is.
      void desk.flush().then(() => (desk.snapshot().some(isSavable) ? lingering.add(leave) : leave()));
    };
  }, [desk, person]);
  useEffect(() => {
    // Leaving the page, or the phone's browser putting it to sleep, must not lose the last keystrokes.
    const leave = () => document.visibilityState === 'hidden' && void desk.flush();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      void desk.flush();
    };
  }, [desk]);
  return desk;
}

const lingering = new Set<() => void>();

const TAB = 'jiannuo.tab';
let tab: string | null = null;

/** A name for this tab that survives a reload. */
function thisTab(): string {
  try {
    tab ??= sessionStorage.getItem(TAB) ?? Math.random().toString(36).slice(2);
    sessionStorage.setItem(TAB, tab);
  } catch {
    tab ??= Math.random().toString(36).slice(2);
  }
  return tab;
}
