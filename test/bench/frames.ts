/// <reference lib="dom" />
import type { CDPSession, Page } from 'playwright-core';

export interface Frames {
  frames: number;
  ms: number;
  p95: number;
  longest: number;
  /** Frames that came after more than 25 ms: one was left out before them. */
  late: number;
}

type Recording = typeof globalThis & { frameTimes: number[]; keyTimes: { shown: number; work: number }[]; recording: boolean };

const portion = (sorted: readonly number[], part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

export const frameAfter = (page: Page, ms: number): Promise<void> => page.waitForTimeout(ms);

/** The wheel from the top down, as the compositor gets it from a mouse; every frame of the main thread is counted. */
export async function scrollThrough(page: Page, devtools: CDPSession): Promise<Frames> {
  await page.evaluate(() => {
    const here = globalThis as Recording;
    here.frameTimes = [];
    here.recording = true;
    const frame = (at: number) => {
      here.frameTimes.push(at);
      if (here.recording) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  for (let stroke = 0; stroke < 3; stroke++)
    await devtools.send('Input.synthesizeScrollGesture', { x: 600, y: 400, yDistance: -3000, speed: 3000, gestureSourceType: 'mouse' });
  const times = await page.evaluate(() => {
    const here = globalThis as Recording;
    here.recording = false;
    return here.frameTimes;
  });
  const gaps = times.slice(1).map((at, n) => at - times[n]!);
  const sorted = gaps.toSorted((a, b) => a - b);
  return { frames: gaps.length, ms: times.at(-1)! - times[0]!, p95: portion(sorted, 0.95), longest: sorted.at(-1) ?? 0, late: gaps.filter((gap) => gap > 25).length };
}

/** Keys at the pace of a quick hand: from the press to the end of the frame that shows it, and the page's own work in between. */
export async function typeKeys(page: Page, count: number): Promise<{ p50: number; p95: number; work50: number; work95: number }> {
  await page.evaluate(() => {
    const here = globalThis as Recording;
    here.keyTimes = [];
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        let work = 0;
        // The page hears the key after this listener; the next task comes when it has answered.
        setTimeout(() => (work = performance.now() - timeStamp));
        requestAnimationFrame(() => setTimeout(() => here.keyTimes.push({ shown: performance.now() - timeStamp, work })));
      },
      true,
    );
  });
  for (let at = 0; at < count; at++) await page.keyboard.press(at % 6 === 5 ? 'Enter' : String(at % 10), { delay: 20 }).then(() => page.waitForTimeout(60));
  const times = await page.evaluate(() => (globalThis as Recording).keyTimes);
  const sorted = (of: 'shown' | 'work') => times.map((time) => time[of]).toSorted((a, b) => a - b);
  return { p50: portion(sorted('shown'), 0.5), p95: portion(sorted('shown'), 0.95), work50: portion(sorted('work'), 0.5), work95: portion(sorted('work'), 0.95) };
}
