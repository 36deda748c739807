import { useSyncExternalStore } from 'react';

/** From here on a dense table has room; below it, its rows are cards. */
const WIDE = '(min-width: 900px)';

const watch = (changed: () => void): (() => void) => {
  const query = matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

export const useWide = (): boolean => useSyncExternalStore(watch, () => matchMedia(WIDE).matches);
