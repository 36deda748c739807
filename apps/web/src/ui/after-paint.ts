import { startTransition, useEffect, useState } from 'react';

/** A finger that was waiting for the page comes first. Milliseconds. */
const MOMENT = 50;

/**
 * False until the page has been painted once: what nobody looks at first is not in the way of what everybody does. As a
 * transition, so that a press or a key comes in between.
 */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => startTransition(() => setPainted(true)), MOMENT)));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted;
}
