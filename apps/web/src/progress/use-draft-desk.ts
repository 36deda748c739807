import type { FilingDto } from '#api-client/generated.js';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useMe } from '../app/session/me.js';
import { holdUnsaved } from '../app/session/unsaved-work.js';
import { DraftDesk, isDirty, isSavable, type DraftRow } from './draft-desk.js';
import type { Bench } from './judge.js';
import { draftDoor } from './queries.js';
import { see, type Seen } from './readiness.js';
import { keepUnsaved } from './unsaved.js';

/** The drafts of a page and everything said about them; each row is judged anew only when it changed. */
export function useDraftDesk(filings: readonly FilingDto[], bench: Bench): { desk: DraftDesk; seen: Seen[] } {
  const [desk] = useState(() => new DraftDesk(draftDoor, filings));
  const known = useRef<{ bench: Bench; rows: WeakMap<DraftRow, Seen> }>({ bench, rows: new WeakMap() });
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
  const rows = useSyncExternalStore(desk.subscribe, desk.snapshot);
  useEffect(() => {
    // Leaving the page, or the phone's browser putting it to sleep, must not lose the last keystrokes.
    const leave = () => document.visibilityState === 'hidden' && void desk.flush();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      void desk.flush();
    };
  }, [desk]);
  const seen = useMemo(() => {
    if (known.current.bench !== bench) known.current = { bench, rows: new WeakMap() };
    return rows.map((row) => {
      const before = known.current.rows.get(row);
      if (before) return before;
      const now = see(row, bench);
      known.current.rows.set(row, now);
      return now;
    });
  }, [rows, bench]);
  return { desk, seen };
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
