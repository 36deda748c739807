import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';

interface MenuProps {
  label: ReactNode;
  /** What the button is called where its label is only a picture. */
  name?: string;
  align?: 'left' | 'right';
  className?: string;
  /** Its own controls change the address: it stays open on the same page. */
  stays?: boolean;
  children: ReactNode;
}

/** A button and the panel it opens. Escape, a press outside, or going elsewhere closes it. */
export function Menu({ label, name, align = 'right', className = '', stays = false, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const { key, pathname } = useLocation();
  useEffect(() => setOpen(false), [stays ? pathname : key]);
  useLayoutEffect(() => {
    if (!open) return;
    keepWithin(panel.current!);
    const turned = () => requestAnimationFrame(() => panel.current && keepWithin(panel.current));
    window.addEventListener('resize', turned);
    return () => window.removeEventListener('resize', turned);
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => !box.current?.contains(event.target as Node) && setOpen(false);
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      box.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  return (
    <div className={`menu ${className}`} ref={box}>
      <button
        type="button"
        className="menu-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div className={`menu-panel menu-${align}`} id={id} ref={panel}>
          {children}
        </div>
      )}
    </div>
  );
}

const EDGE = 6;

/** A button at the left edge of a phone opens a panel that would begin outside it. */
function keepWithin(panel: HTMLElement): void {
  panel.style.translate = '';
  const { left, right } = panel.getBoundingClientRect();
  // A sheet at the lower edge is as wide as the window.
  if (right - left > document.documentElement.clientWidth - EDGE) return;
  const over = right - (document.documentElement.clientWidth - EDGE);
  if (left < EDGE) panel.style.translate = `${EDGE - left}px`;
  else if (over > 0) panel.style.translate = `${-Math.min(over, left - EDGE)}px`;
}
