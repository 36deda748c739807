import { useLayoutEffect, useRef, useState } from 'react';
import { differences, merged } from './merged.js';

/** `taken`: untouched here, it became theirs. `clash`: both changed it; mine stays until its reader takes theirs. */
export interface Beside<F> {
  taken: ReadonlySet<keyof F>;
  clash: ReadonlySet<keyof F>;
  /** Both together. */
  names: ReadonlySet<keyof F>;
  /** Theirs was taken after all. */
  settle: (name: keyof F) => void;
}

/**
 * A form begun from what was there, and somebody saves something else meanwhile: `now` changes under it. What is typed here is read,
 * merged with theirs, and put back. `open` false: whoever opens it again begins with what is there then.
 */
export function useMerged<F extends object>(now: F, open: boolean, read: () => F, put: (form: F) => void): Beside<F> | null {
  const base = useRef(now);
  const [told, setTold] = useState<Told<F> | null>(null);
  const words = JSON.stringify(now);
  useLayoutEffect(() => {
    const before = base.current;
    base.current = now;
    if (!open) return setTold(null);
    if (JSON.stringify(before) === words) return;
    const mine = read();
    const { form, conflicts } = merged(before, mine, now);
    put(form);
    setTold((last) => ({
      taken: new Set([...(last?.taken ?? []), ...differences(mine, form)]),
      clash: new Set([...(last?.clash ?? []), ...conflicts]),
    }));
  }, [words, open]);
  if (!told) return null;
  const settle = (name: keyof F) =>
    setTold({ taken: new Set([...told.taken, name]), clash: new Set([...told.clash].filter((one) => one !== name)) });
  return { ...told, names: new Set([...told.taken, ...told.clash]), settle };
}

type Told<F> = Pick<Beside<F>, 'taken' | 'clash'>;
