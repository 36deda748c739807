/**
 * For a box whose content scrolls in it (a table wider than the page, a long dialog on a phone): while it does, the keyboard
 * must be able to reach it (WCAG 2.1.1), and whoever lands there hears what it is; while it does not, it is no stop on the way.
 */
export function focusWhenScrolling(box: HTMLElement | null): (() => void) | void {
  if (!box) return;
  const settle = () => {
    const wide = box.scrollWidth > box.clientWidth;
    const scrolls = wide || box.scrollHeight > box.clientHeight + 1;
    // A table that fits is no scrolling box: its heads stay under the frame's bar instead.
    box.toggleAttribute('data-wide', wide);
    const put = (attribute: string, value: string | undefined) =>
      scrolls && value ? box.setAttribute(attribute, value) : box.removeAttribute(attribute);
    put('tabindex', '0');
    put('role', 'region');
    put('aria-label', nameOf(box));
  };
  const resized = new ResizeObserver(settle);
  const watch = () => {
    for (const child of box.children) resized.observe(child);
  };
  const filled = new MutationObserver(watch);
  resized.observe(box);
  filled.observe(box, { childList: true });
  watch();
  return () => {
    resized.disconnect();
    filled.disconnect();
  };
}

/** "…（可滚动）": the frame says it in the reader's language. */
function nameOf(box: HTMLElement): string | undefined {
  const named = box.querySelector('caption') ?? box.closest('dialog, section, article, main')?.querySelector('h1, h2, h3');
  const name = named?.textContent;
  return name ? (document.querySelector('main')?.dataset['scrolls'] ?? '{name}').replace('{name}', name) : undefined;
}
