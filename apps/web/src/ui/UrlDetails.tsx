import type { ReactNode } from 'react';
import { useUrlMember } from './url-set.js';

interface UrlDetailsProps {
  /** What it is called in the address, among the page's own. */
  member: string;
  startsOpen?: boolean;
  className?: string;
  children: ReactNode;
}

/** What is unfolded stays so in a reload and in a link; the address names what is not as the page begins. */
export function UrlDetails({ member, startsOpen = false, className, children }: UrlDetailsProps) {
  const [turned, setTurned] = useUrlMember('open', member);
  const open = startsOpen !== turned;
  return (
    <details
      className={className}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) setTurned(currentTarget.open !== startsOpen);
      }}
    >
      {children}
    </details>
  );
}
