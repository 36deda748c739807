/// <reference lib="dom" />
import { existsSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
  type Response,
} from 'playwright-core';
import { PASSWORD, type System } from './system.js';

export const OFFICE_PC = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath:
      [process.env.CHROMIUM_PATH, process.env.CHROMIUM].find((path) => path && existsSync(path)) ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });

/** An answer that a test provokes on purpose is named here; every other one at 400 or above is a complaint. */
export type Intended = (response: Response) => boolean;

/** One person at one screen. Whatever goes wrong in the background is kept, and asked for at the end. */
export class Visitor {
  readonly complaints: string[] = [];
  private intended: Intended[] = [];

  private constructor(
    readonly system: System,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(`${this.where()}: ${error.message}`));
    // What the network refuses is told by the response itself, with its address.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.complaints.push(`${this.where()}: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && !this.intended.some((is) => is(response)))
        this.complaints.push(
          `${this.where()}: ${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`,
        );
    });
  }

  static async of(
    system: System,
    browser: Browser,
    options: BrowserContextOptions & { language?: 'zh' | 'en' } = {},
  ): Promise<Visitor> {
    const { language = 'zh', ...more } = options;
    const context = await browser.newContext({
      baseURL: system.origin,
      viewport: OFFICE_PC,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      ...more,
    });
    context.setDefaultTimeout(45_000);
    await context.addInitScript(
      (chosen) => localStorage.getItem('jiannuo.language') ?? localStorage.setItem('jiannuo.language', chosen),
      language,
    );
    return new Visitor(system, context, await context.newPage());
  }

  /** The form a person sees, wherever they come from. */
  async signIn(account: string, password = PASSWORD): Promise<void> {
    await this.page.locator('input[name=username]').fill(account);
    await this.page.locator('input[name=password]').fill(password);
    await this.page.locator('button[type=submit]').click();
    await this.page.locator('input[name=username]').waitFor({ state: 'detached' });
  }

  /** Without the form, which one spec tries enough: the server's own cookie. */
  async arrive(account: string, path = '/'): Promise<this> {
    const answer = await this.context.request.post('/api/v1/auth/login', { data: { account, password: PASSWORD } });
    if (!answer.ok()) throw new Error(`${account} cannot sign in: ${answer.status()}`);
    await this.context.addInitScript(() => localStorage.setItem('jiannuo.signed-in', '1'));
    await this.open(path);
    return this;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.shown();
  }

  /** As by a link of the page that is open: without loading the whole anew. */
  async follow(path: string): Promise<void> {
    const { pathname, search } = new URL(this.page.url());
    if (path !== pathname + search) {
      await this.page.evaluate((to) => {
        document.querySelector('main > *')?.setAttribute('data-left', '');
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate', { state: null }));
      }, path);
      await this.page.waitForFunction(
        // A page that leads to another of its own kind stays where it is and only says something else.
        (since) => !document.querySelector('main > [data-left]') || performance.now() - since > 3_000,
        await this.page.evaluate(() => performance.now()),
      );
    }
    await this.shown();
  }

  /** The page's own heading stands, and nothing is still being read. */
  async shown(): Promise<void> {
    await this.page.locator('main h1, main .page-state h2').first().waitFor();
    await this.page.waitForFunction(() => !document.querySelector('.loading, .shell-waiting'));
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  dialog(name?: string | RegExp): Locator {
    return this.page.getByRole('dialog', name ? { name } : {});
  }

  /** Answers meant to be refusals, from now on. */
  expects(...intended: Intended[]): void {
    this.intended.push(...intended);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  private where(): string {
    return new URL(this.page.url(), 'http://nowhere').pathname;
  }
}

/** The link of the newest letter to somebody whose subject says so; waits for it, since mails leave a moment after their hour. */
export async function mailedLink(system: System, to: string, subject: string): Promise<string> {
  const find = async () => (await system.mails(`${to}@`)).find((letter) => letter.subject.includes(subject));
  await system.until(async () => (await find()) !== undefined, `a mail to ${to}: ${subject}`);
  return /https?:\/\/\S+/.exec((await find())!.text)![0];
}

/** How far a page can be pushed sideways, in pixels: nothing on a phone. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
