/// <reference lib="dom" />
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

export const WAYS = ['mouse', 'touch', 'keyboard'] as const;
export type Way = (typeof WAYS)[number];

/** Further than any page is deep; whoever has pressed Tab so often has given up. */
const TABS = 160;

/** How a person reaches what they want: pointing, touching, or with nothing but keys. */
export class Hand {
  constructor(
    private readonly page: Page,
    readonly way: Way,
  ) {}

  async press(what: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    if (this.way === 'mouse') return what.click();
    if (this.way === 'touch') return what.tap();
    await this.reach(what);
    await this.page.keyboard.press(key);
  }

  /** By its own keys everywhere: a field that takes only what is set from outside would take nothing. */
  async write(what: Locator, text: string): Promise<void> {
    if (this.way === 'mouse') await what.click();
    else if (this.way === 'touch') await what.tap();
    else await this.reach(what);
    await this.page.keyboard.insertText(text);
  }

  /** From wherever the focus is, by Tab; every stop on the way there must be seen. */
  async reach(what: Locator): Promise<void> {
    await what.waitFor();
    for (let tabs = 0; tabs <= TABS; tabs += 1) {
      const { here, unseen } = await what.evaluate(stop);
      // What slides into sight when it is reached may take its moment.
      if (unseen) await this.page.waitForTimeout(250);
      if (unseen) expect((await what.evaluate(stop)).unseen).toBeNull();
      if (here) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${TABS} times Tab do not lead to ${what.toString()}`);
  }
}

/** Is the wanted element focused? And if something is focused that nobody can see to be so: what. */
function stop(wanted: Node): { here: boolean; unseen: string | null } {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body || (focused.tabIndex < 0 && focused !== wanted))
    return { here: false, unseen: null };
  const marked = ({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration): boolean =>
    (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  // A link whose place is its whole cell is framed by what it lays over the cell.
  const shows = (element: Element): boolean => {
    const over = getComputedStyle(element, '::after');
    return marked(getComputedStyle(element)) || (over.content !== 'none' && marked(over));
  };
  // A radio or a checkbox may be drawn by its label.
  const drawn = [focused, ...(focused.closest('label') ? [focused.closest('label')!] : [])];
  const box = focused.getBoundingClientRect();
  const inSight = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const seen = inSight && (focused instanceof HTMLDialogElement || drawn.some(shows));
  return { here: focused === wanted, unseen: seen ? null : focused.outerHTML.slice(0, 200) };
}
