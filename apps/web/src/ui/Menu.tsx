import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
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
  const id = useId();
  const { key, pathname } = useLocation();
  useEffect(() => setOpen(false), [stays ? pathname : key]);
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
        aria-controls={id}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div className={`menu-panel menu-${align}`} id={id}>
          {children}
        </div>
      )}
    </div>
  );
}
