/**
 * For a box that scrolls sideways when its table is wider than the page: while it does, the keyboard must be able to reach
 * it (WCAG 2.1.1); while it does not, it is no stop on the way.
 */
export function focusWhenScrolling(box: HTMLElement | null): (() => void) | void {
  if (!box) return;
  const settle = () => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(settle);
  observer.observe(box);
  for (const child of box.children) observer.observe(child);
  return () => observer.disconnect();
}
