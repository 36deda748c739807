import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

const PATIENCE_MS = 15_000;

/**
 * A new page starts at its heading for keyboard and screen reader too, which says where one is; the first page keeps the
 * browser's own focus. A page that is still being read is waited for, unless it, or the reader, has put the focus somewhere else.
 */
export function useHeadingFocus(main: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    const page = main.current;
    if (before.current === pathname || !page) return;
    before.current = pathname;
    const within = document.activeElement !== page && page.contains(document.activeElement);
    if (within) return;
    page.focus({ preventScroll: true });
    if (moveToHeading(page)) return;
    const arriving = new MutationObserver(() => moveToHeading(page) && arriving.disconnect());
    arriving.observe(page, { childList: true, subtree: true });
    const patience = setTimeout(() => arriving.disconnect(), PATIENCE_MS);
    return () => {
      arriving.disconnect();
      clearTimeout(patience);
    };
  }, [pathname, main]);
}

/** Whether there is nothing left to wait for. */
function moveToHeading(page: HTMLElement): boolean {
  if (document.activeElement !== page) return true;
  const heading = page.querySelector<HTMLElement>('h1, .page-state h2');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
