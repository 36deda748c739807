import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  small?: boolean;
  /** Keeps its width and focus, takes no second press, and says so to screen readers. */
  busy?: boolean;
  children: ReactNode;
}

export function Button({ look = 'plain', small, busy, className = '', children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${look} ${small ? 'button-small' : ''} ${className}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy && <span className="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}

/** A place to go that looks like a button; an action that changes something is a Button. */
export function LinkButton({ look = 'plain', small, className = '', ...rest }: LinkProps & { look?: Look; small?: boolean }) {
  return <Link {...rest} className={`button button-${look} ${small ? 'button-small' : ''} ${className}`} />;
}
