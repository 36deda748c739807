import { useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

interface LazilyProps {
  /** About how high it will be, in rem: the scroll bar must not lie. */
  height: number;
  children: () => ReactNode;
}

/** Renders its content when it comes near the window, and keeps it; printing renders everything. */
export function Lazily({ height, children }: LazilyProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (near || !element) return;
    const show = () => setNear(true);
    const observer = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && show(), {
      rootMargin: '800px',
    });
    observer.observe(element);
    // The printer's copy is taken as this event ends: what is only asked for would come too late.
    const atOnce = () => flushSync(show);
    window.addEventListener('beforeprint', atOnce);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', atOnce);
    };
  }, [near]);
  return near ? children() : <div ref={ref} style={{ height: `${height}rem` }} aria-hidden="true" />;
}
