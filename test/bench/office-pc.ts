/// <reference lib="dom" />
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { OFFICE_PC } from '../support/browser.js';

export interface Opened {
  /** From the address to the last of what was waited for painted, and under the mouse. */
  usableMs: number;
  largestPaintMs: number;
  /** Cumulative layout shift, until a moment after the page was usable. */
  shift: number;
  longTasks: number;
  longTaskMs: number;
  /** Bodies as they travelled. */
  scriptKb: number;
  allKb: number;
}

interface Watch {
  usable: number;
  paint: number;
  shift: number;
  long: number[];
}
type Watched = typeof globalThis & { watch: Watch };

export type SignedIn = Pick<BrowserContextOptions, 'storageState'>;
const SETTLED_MS = 1_000;

/** A page in a browser that has never seen it, on a CPU four times slower than this one, 10 Mbit/s and 40 ms away. */
export async function openOnOfficePc(browser: Browser, origin: string, path: string, selector: string, state?: SignedIn['storageState']): Promise<Opened> {
  const context = await browser.newContext({ viewport: OFFICE_PC, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', storageState: state });
  const page = await context.newPage();
  await page.addInitScript(watchPage, selector);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(origin + path, { waitUntil: 'commit' });
  await page.waitForFunction(() => (globalThis as Watched).watch.usable > 0, null, { polling: 100, timeout: 60_000 });
  await page.waitForTimeout(SETTLED_MS);
  const opened = await page.evaluate((): Opened => {
    const { watch } = globalThis as Watched;
    const files = [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')] as PerformanceResourceTiming[];
    const kilobytes = (some: PerformanceResourceTiming[]) => some.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000;
    return {
      usableMs: watch.usable,
      largestPaintMs: watch.paint,
      shift: watch.shift,
      longTasks: watch.long.length,
      longTaskMs: watch.long.reduce((sum, ms) => sum + ms, 0),
      scriptKb: kilobytes(files.filter(({ name }) => name.endsWith('.js'))),
      allKb: kilobytes(files),
    };
  });
  await context.close();
  return opened;
}

/** Runs in the page, before anything of its own. */
function watchPage(selector: string): void {
  const watch: Watch = ((globalThis as Watched).watch = { usable: 0, paint: 0, shift: 0, long: [] });
  const observe = <T>(type: string, see: (entry: T) => void) => new PerformanceObserver((list) => list.getEntries().forEach((entry) => see(entry as T))).observe({ type, buffered: true });
  observe<PerformanceEntry & { value: number; hadRecentInput: boolean }>('layout-shift', ({ value, hadRecentInput }) => void (hadRecentInput || (watch.shift += value)));
  observe<PerformanceEntry>('largest-contentful-paint', ({ startTime }) => void (watch.paint = startTime));
  observe<PerformanceEntry>('longtask', ({ duration }) => void watch.long.push(duration));
  const look = () => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    const there = box && box.width > 0 && document.elementFromPoint(box.x + box.width / 2, Math.min(box.y + box.height / 2, innerHeight - 1));
    if (!there) return void requestAnimationFrame(look);
    // The frame that shows it is painted when the one after it begins, and the main thread listens again.
    requestAnimationFrame(() => setTimeout(() => (watch.usable = performance.now())));
  };
  requestAnimationFrame(look);
}
