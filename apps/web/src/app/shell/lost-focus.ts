const REACHED =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/** Where the focus was: the element, what it stood in, and what could be reached just before it. */
interface Place {
  element: Element;
  before: HTMLElement | null;
  /** From within outwards: an ancestor, and which of its children led to the element. */
  around: { box: Element; at: number }[];
}

/**
 * A row that was endorsed, a button that has done its work, a dialog that leaves with its opener: what had the focus goes, and
 * the browser drops it at the top of the page without a word. This keeps it where the work goes on: the element that opened what
 * is gone, what stood just before it, the next row, at last the page's heading (WCAG 2.4.3, 3.2).
 */
export function keepFocus(root: HTMLElement): () => void {
  let place: Place | null = null;
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target !== document.body && !target.closest('dialog')) place = placeOf(target, root);
  };
  // A press beside everything is the reader's own wish; only what vanishes is followed.
  const forget = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget) return;
    requestAnimationFrame(() => {
      if (place?.element === target && place.element.isConnected && isNowhere() && !document.querySelector('dialog[open]'))
        place = null;
    });
  };
  let waiting = false;
  const look = () => {
    if (waiting || !place || !isNowhere()) return;
    waiting = true;
    // A frame later: a page or dialog that places the focus itself comes first.
    requestAnimationFrame(() => {
      waiting = false;
      if (!place || !isNowhere()) return;
      const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
      // What was pressed in a dialog has done its work: what ends the dialog is next.
      const next = dialog ? [...dialog.querySelectorAll<HTMLElement>(REACHED)].findLast(isThere) : nearest(place, root);
      next?.focus({ preventScroll: true });
    });
  };
  const vanishing = new MutationObserver(look);
  vanishing.observe(root, { childList: true, subtree: true });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', forget);
  root.addEventListener('close', look, true);
  return () => {
    vanishing.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', forget);
    root.removeEventListener('close', look, true);
  };
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

function placeOf(element: HTMLElement, root: HTMLElement): Place {
  const around: Place['around'] = [];
  for (let inner: Element = element; inner !== root && inner.parentElement; inner = inner.parentElement)
    around.push({ box: inner.parentElement, at: [...inner.parentElement.children].indexOf(inner) });
  const siblings = around.find(({ box }) => box.querySelectorAll(REACHED).length > 1)?.box;
  const reached = siblings ? [...siblings.querySelectorAll<HTMLElement>(REACHED)] : [];
  return { element, before: reached[reached.indexOf(element) - 1] ?? null, around };
}

function nearest({ element, before, around }: Place, root: HTMLElement): HTMLElement | null {
  if (isThere(element)) return element;
  if (isThere(before)) return before;
  const main = root.querySelector('main');
  const kept = around.find(({ box }) => box.isConnected && box !== main && main?.contains(box));
  if (kept) {
    const neighbour = kept.box.children[Math.min(kept.at, kept.box.children.length - 1)];
    const found = [neighbour, kept.box].flatMap((box) => [...(box?.querySelectorAll<HTMLElement>(REACHED) ?? [])]).find(isThere);
    if (found) return found;
  }
  const heading = main?.querySelector<HTMLElement>('h1') ?? main;
  if (heading) heading.tabIndex = -1;
  return heading ?? null;
}

const isThere = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && element.checkVisibility() && !element.hasAttribute('disabled');
