import { keep, kept } from '../kept.js';

/** Somebody is at the keyboard: shared by the tabs of one browser, so that reading in one keeps the other signed in. */
const TOUCHED = 'jiannuo.touched';
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** Written at most so often: a storage write for every key would be felt. */
const EVERY = 15_000;

let watching: { stop: () => void } | null = null;

/** Calls `leave` once nobody has touched any tab for `seconds`; null: nobody is watched. The last call counts. */
export function watchIdle(seconds: number | null, leave: () => void): void {
  watching?.stop();
  watching = null;
  if (!seconds || typeof window === 'undefined') return;
  let touched = Date.now();
  keep(TOUCHED, String(touched));
  const touch = () => {
    const now = Date.now();
    if (now - touched < EVERY) return;
    touched = now;
    keep(TOUCHED, String(now));
  };
  const look = () => {
    if (Date.now() - Math.max(touched, Number(kept(TOUCHED) ?? 0)) > seconds * 1000) leave();
  };
  for (const sign of SIGNS) window.addEventListener(sign, touch, { passive: true, capture: true });
  // A computer that slept has no timers; it looks when it is opened again.
  document.addEventListener('visibilitychange', look);
  const timer = setInterval(look, Math.min(30_000, seconds * 250));
  watching = {
    stop: () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const sign of SIGNS) window.removeEventListener(sign, touch, { capture: true });
    },
  };
}
