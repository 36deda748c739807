/**
 * `node test/looks/stumbles.js http://127.0.0.1:3000 [--only=leader.main] [--pages=/board,/targets] [--bare=1]`: walks every page
 * its roles see on a running demo, and (unless bare) every dialog, drawer and menu that a button there opens; in both languages, normal and large type,
 * light and dark, on an office PC and a phone. On each it asks axe (all rules, with the ones that are off by default: target-size,
 * label-content-name-mismatch), whether the page can be pushed sideways (also at 320 px and under WCAG 1.4.12's text spacing), whether
 * Escape closes what was opened and whether the focus comes back. Nothing is written: what is no reading is refused before it leaves.
 * One line of JSON a finding, a table at the end. Takes a while (1,500 audits); CI asks the short form in test/browser/every-page.spec.ts.
 */
import axe from 'axe-core';
import { appendFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [origin = 'http://127.0.0.1:3000', ...rest] = process.argv.slice(2);
const option = (name) => rest.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const out = option('out') ?? 'stumbles.jsonl';
const ROLES = option('only')?.split(',') ?? ['filer.economy', 'head.economy', 'verifier.statistics', 'supervision', 'leader.main', 'auditor', 'admin'];
const PAGES = option('pages')?.split(',');
const LANGUAGES = option('languages')?.split(',') ?? ['zh', 'en'];
const WIDTHS = { office: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } };
const NARROW = { width: 320, height: 640 };
const HANDS = Number(option('hands') ?? 2);
/** Off by default in axe: still experimental, or younger than most audits. Left out is only AAA. */
const MORE = ['target-size', 'label-content-name-mismatch', 'css-orientation-lock', 'focus-order-semantics', 'p-as-heading', 'table-fake-caption', 'td-has-header'];
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
/** Pages no link leads to. */
const BY_ADDRESS = { 'leader.main': ['/ambition'], supervision: ['/ambition', '/pledges/signing-day', '/nowhere'], admin: ['/board'] };

const tally = { pages: new Set(), audits: 0, looks: new Map(), opened: new Set(), found: new Map() };
const auditedOpeners = new Set();
const inFull = new Set();
writeFileSync(out, '');

const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
// Whoever stops the walk half-way is told what it saw until then.
process.once('SIGINT', () => {
  sumUp();
  process.exit(130);
});
const waiting = [...ROLES];
await Promise.all(Array.from({ length: HANDS }, async () => {
  for (let account = waiting.shift(); account; account = waiting.shift())
    for (const language of LANGUAGES) for (const type of ['normal', 'large']) await walk(account, language, type);
}));
await browser.close();
sumUp();

function sumUp() {
  console.log(`${tally.pages.size} pages of ${ROLES.length} roles, ${tally.opened.size} dialogs, drawers and menus, ${tally.audits} audits`);
  console.table([...tally.looks].sort(([one], [other]) => one.localeCompare(other)).map(([looks, audits]) => ({ looks, audits })));
  console.table([...tally.found].map(([what, count]) => ({ what, count })));
}

async function walk(account, language, type) {
  const context = await browser.newContext({ baseURL: origin, viewport: WIDTHS.office, locale: language === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', colorScheme: 'light' });
  context.setDefaultTimeout(30_000);
  const answer = await context.request.post('/api/v1/auth/login', { data: { account, password: process.env['DEMO_PASSWORD'] ?? 'jiannuo-demo' } });
  if (!answer.ok()) throw new Error(`${account}: ${answer.status()}`);
  await context.addInitScript(([chosen, size]) => {
    localStorage.setItem('jiannuo.signed-in', '1');
    localStorage.setItem('jiannuo.language', chosen);
    localStorage.setItem('jiannuo.type', size);
  }, [language, type]);
  await context.route('**/api/v1/**', (route) =>
    route.request().method() === 'GET' || /auth\/refresh/.test(route.request().url())
      ? route.continue()
      : route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify({ status: 409, title: language === 'zh' ? '这里只看不改' : 'Looked at only', code: 'looked.at' }) }),
  );
  const page = await context.newPage();
  const count = (combination) => {
    const looks = `${language} ${type} ${combination}`;
    tally.looks.set(looks, (tally.looks.get(looks) ?? 0) + 1);
  };
  const note = (where, combination, what, detail) => {
    appendFileSync(out, `${JSON.stringify({ where, account, language, type, combination, what, detail })}\n`);
    const key = `${what} @ ${where}`;
    tally.found.set(key, (tally.found.get(key) ?? 0) + 1);
  };
  page.on('pageerror', (error) => note(new URL(page.url()).pathname, '', 'page error', error.message));
  await open(page, '/');
  const seen = new Set();
  for (const path of PAGES ?? [...(await pagesOf(page)), ...(BY_ADDRESS[account] ?? [])]) await look(path).catch((error) => note(path, '', 'the walk fell', error.message));
  await context.close();
  console.error(`${account} ${language} ${type}: ${tally.audits} audits so far`);

  async function look(path) {
    const kind = path.split('?')[0].replace(/\d{4}-\d{2}$/, ':period').replace(/\/\d+/g, '/:id').replace(/\/:id[0-9a-f]{50,}|\/[0-9a-f]{64}/, '/:hash');
    if (seen.has(kind)) return;
    seen.add(kind);
    await open(page, path);
    tally.pages.add(`${account} ${kind}`);
    const links = PAGES ? [] : await detailsIn(page);
    const first = !inFull.has(`${kind} ${language} ${type}`) || option('all') !== undefined;
    inFull.add(`${kind} ${language} ${type}`);
    // Who comes second to a page sees it with other buttons, in the same looks: one audit, and whatever opens there.
    for (const combination of first ? combinations(type) : combinations(type).slice(0, 1)) {
      await turn(page, combination);
      count(name(combination));
      await audit(page, (what, detail) => note(kind, name(combination), what, detail), undefined, rulesFor(combination, type));
      await sideways(page, name(combination), (what, detail) => note(kind, name(combination), what, detail));
    }
    if (!first) return next();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(NARROW);
    await sideways(page, '320', (what, detail) => note(kind, '320', what, detail));
    const style = await page.addStyleTag({ content: SPACING });
    for (const [width, size] of Object.entries({ ...WIDTHS, narrow: NARROW })) {
      await page.setViewportSize(size);
      await sideways(page, `spacing ${width}`, (what, detail) => note(kind, `spacing ${width}`, what, detail));
    }
    await style.evaluate((element) => element.remove());
    await page.setViewportSize(WIDTHS.office);
    await next();

    async function next() {
      if (!option('bare')) await openers(path, kind).catch((error) => note(kind, '', 'the walk fell', error.message));
      for (const link of links) await look(link);
    }
  }

  async function openers(path, kind) {
    const tried = new Set();
    for (;;) {
      const next = await page.evaluate((done) => {
        const shape = (button) => `${button.className}|${(button.getAttribute('aria-label') ?? button.textContent ?? '').replace(/\d+/g, 'n').trim()}`;
        const rowed = (button) => (button.closest('tbody tr, li') ? `${button.className}|in a row ${button.closest('tr, li').className}|${[...button.closest('tr, li').querySelectorAll('button')].indexOf(button)}` : shape(button));
        const buttons = [...document.querySelectorAll('main button, header button, main [role=button]')].filter((button) => button.checkVisibility() && !button.disabled && button.getAttribute('aria-disabled') !== 'true');
        const button = buttons.find((one) => !done.includes(rowed(one)));
        if (!button) return null;
        document.querySelectorAll('[data-tried]').forEach((one) => one.removeAttribute('data-tried'));
        button.setAttribute('data-tried', '');
        return { key: rowed(button), label: (button.getAttribute('aria-label') ?? button.textContent ?? '').trim().slice(0, 40), size: document.body.innerHTML.length };
      }, [...tried]);
      if (!next) return;
      tried.add(next.key);
      const place = next.key.startsWith('menu-button') || /clock-chip/.test(next.key) ? next.key : `${kind} ${next.key}`;
      const once = `${language} ${type} ${place}`;
      if (auditedOpeners.has(once) || tried.size > 60) continue;
      auditedOpeners.add(once);
      const where = `${kind} › ${next.label.replace(/\d+/g, 'n')}`;
      const opener = page.locator('[data-tried]').first();
      await opener.focus().catch(() => undefined);
      await opener.press('Enter', { timeout: 5_000 }).catch(() => undefined);
      await page.waitForTimeout(200);
      await page.waitForFunction(() => !document.querySelector('main [aria-busy=true], main > .loading')).catch(() => undefined);
      if (new URL(page.url()).pathname !== path.split('?')[0]) {
        await open(page, path);
        continue;
      }
      const state = await page.evaluate(() => ({ dialog: !!document.querySelector('dialog[open]'), menu: document.querySelector('[data-tried]')?.getAttribute('aria-expanded') === 'true', panel: !!document.querySelector('.menu-panel'), size: document.body.innerHTML.length }));
      if (!state.dialog && !state.menu) {
        if (type === 'normal' && Math.abs(state.size - next.size) > 200) {
          // What lies under the bar that stays is no target there.
          await page.evaluate(() => scrollTo(0, 0));
          count('after a press');
          await audit(page, (what, detail) => note(where, 'after the press', what, detail));
        }
        continue;
      }
      tally.opened.add(`${place}`);
      if (auditedOpeners.size % 10 === 0) console.error(`${tally.audits} audits`, where);
      if (state.dialog && !(await page.evaluate(() => document.querySelector('dialog[open]').contains(document.activeElement)))) note(where, '', 'focus not in the dialog', '');
      for (const combination of combinations(type)) {
        await turn(page, combination);
        count(name(combination));
        await audit(page, (what, detail) => note(where, name(combination), what, detail), state.dialog ? 'dialog[open]' : state.panel ? '.menu-panel' : undefined, rulesFor(combination, type));
        await outside(page, name(combination), (what, detail) => note(where, name(combination), what, detail));
      }
      await turn(page, { look: 'light', width: 'office' });
      await page.keyboard.press('Escape');
      await page.waitForTimeout(80);
      const after = await page.evaluate(() => ({
        open: !!document.querySelector('dialog[open]') || document.querySelector('[data-tried]')?.getAttribute('aria-expanded') === 'true',
        back: document.activeElement?.hasAttribute('data-tried') ?? false,
        at: document.activeElement?.outerHTML.slice(0, 90),
      }));
      // What merely unfolds on the page stays until it is folded.
      if (after.open && (state.dialog || state.panel)) note(where, '', 'Escape does not close', '');
      if (!after.open && !after.back) note(where, '', 'focus does not come back', after.at);
      if (after.open) await open(page, path, true);
    }
  }
}

/** Three looks: light, dark, and large type (which changes no colour). */
function combinations(type) {
  return (type === 'large' ? ['light'] : ['light', 'dark']).flatMap((look) => Object.keys(WIDTHS).map((width) => ({ look, width })));
}
function name({ look, width }) {
  return `${look} ${width}`;
}

async function turn(page, { look, width }) {
  await page.setViewportSize(WIDTHS[width]);
  await page.emulateMedia({ colorScheme: look });
  await page.waitForFunction((chosen) => document.documentElement.dataset['look'] === chosen, look);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** As by a link; from the start only where nothing is loaded yet or the page was left in disorder. */
async function open(page, path, afresh = false) {
  const there = afresh ? null : new URL(page.url());
  if (!there || there.origin !== origin) await page.goto(path);
  else {
    await page.evaluate((to) => {
      document.querySelector('main > *')?.setAttribute('data-left', '');
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
    }, path);
    await page.waitForFunction(() => !document.querySelector('main > [data-left]'), null, { timeout: 2_000 }).catch(() => undefined);
  }
  await page.locator('main h1, main .page-state h2').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.loading, .shell-waiting'));
  // What comes after the first paint (matrices, lists of others) is looked at too.
  await page.waitForTimeout(250);
}

/** After dark only colours are others, in large type only sizes; the words and the tree were looked at before. */
function rulesFor({ look }, type) {
  if (look === 'dark') return ['color-contrast'];
  return type === 'large' ? ['color-contrast', 'target-size', 'scrollable-region-focusable'] : undefined;
}

async function audit(page, note, within, only) {
  tally.audits += 1;
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  await page.evaluate(markRepetitions);
  const { violations, undecided } = await page.evaluate(
    async ([more, box, only]) => {
      const found = await globalThis.axe.run(
        { ...(box && { include: [box] }), exclude: ['[data-like-others]'] },
        only ? { resultTypes: ['violations', 'incomplete'], runOnly: only } : { resultTypes: ['violations', 'incomplete'], rules: Object.fromEntries(more.map((id) => [id, { enabled: true }])) },
      );
      const brief = ({ id, nodes }) => ({ id, nodes: nodes.slice(0, 4).map((node) => `${node.target.join(' ')} «${node.html.slice(0, 140)}» ${(node.failureSummary ?? '').split('\n')[1]?.trim()}`) });
      return { violations: found.violations.map(brief), undecided: found.incomplete.filter(({ id }) => id !== 'color-contrast' && id !== 'label-content-name-mismatch').map(brief) };
    },
    [MORE, within, only],
  );
  for (const { id, nodes } of violations) note(id, nodes);
  for (const { id, nodes } of undecided) note(`? ${id}`, nodes);
}

/** The page itself may not be pushed sideways; tables in boxes of their own may. */
async function sideways(page, at, note) {
  // Tables and charts that ask for their own width are told of a new window a frame later.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over <= 0) return;
  const who = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const clipped = (element) => element && element !== document.body && (getComputedStyle(element).overflowX !== 'visible' || clipped(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5 && !clipped(element.parentElement))
      .slice(0, 6)
      .map((element) => `${element.localName}.${element.className} ${Math.round(element.getBoundingClientRect().right - width)} «${(element.textContent ?? '').slice(0, 30)}»`);
  });
  note(`sideways (${at.startsWith('spacing') ? 'spacing' : at === '320' ? '320' : 'plain'})`, [over, ...who]);
}

/** What was opened must lie within the window, or scroll. */
async function outside(page, at, note) {
  const out = await page.evaluate(() => {
    const box = document.querySelector('dialog[open], .menu-panel');
    if (!box) return null;
    const { left, right, top } = box.getBoundingClientRect();
    const body = box.querySelector('.dialog-body') ?? box;
    const pushed = body.scrollWidth - body.clientWidth;
    return left < -1 || right > innerWidth + 1 || top < -1 || pushed > 1 ? { left, right, top, pushed } : null;
  });
  if (out) note('outside the window', out);
}

async function pagesOf(page) {
  const nav = page.locator('.shell-bar nav');
  const more = nav.locator('.shell-more button');
  if (await more.count()) await more.first().click();
  return ['/account', ...(await nav.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))))];
}

/** Whatever a list leads to: look() opens one of each kind. */
function detailsIn(page) {
  return page.locator('main').evaluate((main) => [...main.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href')).filter((href) => !href.startsWith('/api')));
}

/** Of rows built alike three are looked at (see every-page.spec.ts). */
function markRepetitions() {
  const seen = new Map();
  const shapeOf = (element) => {
    const states = [...element.attributes]
      .filter(({ name }) => !/^(id|for|href|title|value|aria-(label|labelledby|describedby|controls)|data-.*)$/.test(name))
      .map(({ name, value }) => `${name}=${value.replace(/\d+/g, '')}`);
    const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) ? 'text' : '';
    return `<${element.localName} ${states.join(' ')}>${text}${[...element.children].map(shapeOf).join('')}</>`;
  };
  for (const element of document.querySelectorAll('[data-like-others]')) element.removeAttribute('data-like-others');
  for (const element of document.querySelectorAll('tbody tr, li, td')) {
    if (element.parentElement?.closest('[data-like-others]')) continue;
    const shape = shapeOf(element);
    const before = seen.get(shape) ?? 0;
    seen.set(shape, before + 1);
    if (before >= 3) element.setAttribute('data-like-others', '');
  }
}
