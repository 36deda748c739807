import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useWords } from '../app/language/language.js';
import { focusWhenScrolling } from './focus-when-scrolling.js';

interface DialogProps {
  open: boolean;
  /** Absent: only what the dialog asks for ends it. */
  onClose?: () => void;
  title: ReactNode;
  /** `modal` in the middle, `drawer` at the right edge (from below on a phone). */
  shape?: 'modal' | 'drawer';
  footer?: ReactNode;
  /** What came of the last try: above the footer, however far the body is scrolled. */
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}

const FIELD = '.dialog-body :is(input, select, textarea):not([hidden], [disabled], [readonly])';

/** The browser's own dialog: it traps focus, closes on Escape, makes the rest inert and gives the focus back. */
export function Dialog({ open, onClose, title, shape = 'modal', footer, note, className = '', children }: DialogProps) {
  const w = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) {
      dialog.showModal();
      // The browser would begin with the cross that closes it. A drawer is read first.
      const first =
        dialog.querySelector<HTMLElement>('[data-first]') ??
        (shape === 'modal' ? dialog.querySelector<HTMLElement>(FIELD) : null);
      first?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className={`dialog dialog-${shape} ${className}`}
      aria-labelledby={heading}
      onCancel={(event) => event.target === ref.current && !onClose && event.preventDefault()}
      onClose={onClose ?? (() => ref.current?.showModal())}
      onClick={(event) => shape === 'drawer' && event.target === ref.current && onClose?.()}
    >
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={heading}>{title}</h2>
            {onClose && (
              <button type="button" className="dialog-close" aria-label={w('do.close')} onClick={onClose}>
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                  <path d="M3 3 13 13M13 3 3 13" stroke="currentColor" strokeWidth="1.6" />
                </svg>
              </button>
            )}
          </div>
          {/* A drawer is read more than used: the keyboard must be able to scroll it. */}
          <div
            className="dialog-body"
            {...(shape === 'drawer' ? { tabIndex: 0, role: 'region', 'aria-labelledby': heading } : { ref: focusWhenScrolling })}
          >
            {children}
          </div>
          {note && <div className="dialog-note">{note}</div>}
          {footer && <div className="dialog-foot">{footer}</div>}
        </>
      )}
    </dialog>
  );
}
