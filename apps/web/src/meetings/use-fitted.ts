import { useLayoutEffect, useRef, type RefObject } from 'react';

/** From full size down to what is still read from the middle of the room; what does not fit even so is scrolled. */
const SIZES = [1, 0.92, 0.84, 0.76, 0.7];

/** A slide that is fuller than the wall is set a size smaller until it fits: nobody scrolls in a meeting. */
export function useFitted(slide: number): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const fit = () => {
      const element = box.current;
      if (!element) return;
      for (const size of SIZES) {
        element.style.fontSize = `${size}em`;
        if (element.scrollHeight <= element.clientHeight) return;
      }
    };
    fit();
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, [slide]);
  return box;
}
