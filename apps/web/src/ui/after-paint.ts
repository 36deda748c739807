import { startTransition, useEffect, useState } from 'react';

/** A finger that was waiting for the page comes first. Milliseconds. */
const MOMENT = 50;

let begun = false;

/**
 * False until the first page of a visit has been painted: what nobody looks at first is not in the way of what everybody
 * does. As a transition, so that a press or a key comes in between. Pages that follow stand whole at once, so that going
 * back finds its place in them.
 */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(begun);
  useEffect(() => {
    if (painted) return;
    begun = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => startTransition(() => setPainted(true)), MOMENT)));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted;
}
