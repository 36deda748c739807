import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Faults } from '../smtp/faults.js';
import type { LetterStore, StoredLetter } from '../store/letter-store.js';
import { readLetter, type SummaryDesk } from '../store/read-letter.js';
import { framePage, type PageContext } from '../pages/frame.page.js';
import { html } from '../pages/html.js';
import { inboxPage } from '../pages/inbox.page.js';
import { letterPage, VIEWS, type View } from '../pages/letter.page.js';
import { wordsOf } from '../pages/words.js';
import { isFromHere } from './origin.js';

export interface WebDoorParts {
  store: LetterStore;
  desk: SummaryDesk;
  faults: Faults;
  homeUrl: string | null;
  /** Host names by which the mailbox may be called. */
  names: ReadonlySet<string>;
}

interface Answer {
  status?: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

type Handler = (parts: WebDoorParts, found: RegExpExecArray, url: URL, request: IncomingMessage) => Promise<Answer> | Answer;

const PAGE_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A letter may be laid out and may show pictures it brought along. Nothing is fetched, nothing runs. */
const LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

const page = (body: string, status = 200): Answer => ({ status, type: 'text/html; charset=utf-8', body, headers: { 'content-security-policy': PAGE_POLICY } });
const json = (value: unknown, status = 200): Answer => ({ status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
const download = (name: string, body: Buffer): Answer => ({
  // Never a type the browser would show as a page of this origin.
  type: 'application/octet-stream',
  body,
  headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}` },
});
const asset = (name: string, type: string): Handler => {
  const body = readFileSync(new URL(`../pages/${name}`, import.meta.url));
  return () => ({ type, body });
};

const contextOf = ({ faults, homeUrl }: WebDoorParts, url: URL): PageContext => ({
  language: url.searchParams.get('lang') === 'en' ? 'en' : 'zh',
  here: url,
  fault: faults.current,
  homeUrl,
});

const missing = (parts: WebDoorParts, url: URL): Answer => {
  if (url.pathname.startsWith('/api/')) return json({ error: 'not found' }, 404);
  const context = contextOf(parts, url);
  const words = wordsOf(context.language);
  return page(framePage(context, words.missing, html`<p class="card empty">${words.missing}</p>`), 404);
};

const listOf = (parts: WebDoorParts, url: URL, limit: number) =>
  parts.store.list({ to: url.searchParams.get('to') ?? '', before: url.searchParams.get('before') ?? undefined, limit });

const withSummary = async ({ store, desk }: WebDoorParts, letter: StoredLetter) => ({ ...letter, ...(await desk.summarise(letter.id, () => store.raw(letter.id))), from: letter.from });

const withLetter =
  (then: (stored: StoredLetter, raw: Buffer, url: URL, parts: WebDoorParts, found: RegExpExecArray) => Promise<Answer> | Answer): Handler =>
  async (parts, found, url) => {
    const stored = parts.store.find(found[1] as string);
    const raw = stored && (await parts.store.raw(stored.id));
    return stored && raw ? then(stored, raw, url, parts, found) : missing(parts, url);
  };

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > 10_000) throw new Error('too long');
    chunks.push(chunk as Buffer);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null') as unknown;
};

const ID = '([0-9]{17}-[0-9a-f]{12})';
const ROUTES: [method: string, path: RegExp, handler: Handler][] = [
  ['GET', /^\/health$/, ({ store, faults }) => json({ letters: store.count, fault: faults.current })],
  ['GET', /^\/mailbox\.css$/, asset('mailbox.css', 'text/css; charset=utf-8')],
  ['GET', /^\/mailbox\.js$/, asset('mailbox.js', 'text/javascript; charset=utf-8')],
  ['GET', /^\/mark\.svg$/, asset('mark.svg', 'image/svg+xml')],
  ['GET', /^\/$/, inbox],
  ['GET', new RegExp(`^/messages/${ID}$`), withLetter(async (stored, raw, url, parts) => {
    const view = VIEWS.find((name): name is View => name === url.searchParams.get('view')) ?? 'html';
    return page(letterPage(contextOf(parts, url), stored, await readLetter(raw), view));
  })],
  ['GET', new RegExp(`^/messages/${ID}/html$`), withLetter(async (_stored, raw) => ({
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><meta charset="utf-8"><base target="_blank">${(await readLetter(raw)).html ?? ''}`,
    headers: { 'content-security-policy': LETTER_POLICY },
  }))],
  ['GET', new RegExp(`^/(?:api/)?messages/${ID}/raw$`), withLetter((stored, raw) => download(`${stored.id}.eml`, raw))],
  ['GET', new RegExp(`^/(?:api/)?messages/${ID}/attachments/([0-9]{1,4})$`), withLetter(async (_stored, raw, url, parts, found) => {
    const file = (await readLetter(raw)).attachments[Number(found[2])];
    return file ? download(file.name, file.content) : missing(parts, url);
  })],
  ['GET', /^\/api\/messages$/, messages],
  ['GET', new RegExp(`^/api/messages/${ID}$`), withLetter(async (stored, raw) => {
    const letter = await readLetter(raw);
    const attachments = letter.attachments.map(({ name, type, size }, index) => ({ name, type, size, path: `/api/messages/${stored.id}/attachments/${index}` }));
    return json({ ...stored, subject: letter.subject, date: letter.date, headerFrom: letter.from, headerTo: letter.to, text: letter.text, html: letter.html, headers: letter.headers, attachments });
  })],
  ['DELETE', /^\/api\/messages$/, async ({ store }) => json({ deleted: await store.clear() })],
  ['GET', /^\/api\/faults$/, ({ faults }) => json(faults.current)],
  ['POST', /^\/api\/faults$/, async ({ faults }, _found, _url, request) => {
    try {
      return json(faults.set(await bodyOf(request)));
    } catch (error) {
      return json({ error: (error as Error).message }, 400);
    }
  }],
];

async function inbox(parts: WebDoorParts, _found: RegExpExecArray, url: URL): Promise<Answer> {
  const { items, more } = listOf(parts, url, 50);
  const letters = await Promise.all(items.map((letter) => withSummary(parts, letter)));
  const olderThan = more ? (items.at(-1)?.id ?? null) : null;
  const to = url.searchParams.get('to')?.trim() ?? '';
  return page(inboxPage(contextOf(parts, url), { to, letters, olderThan, recipients: parts.store.recipients(), total: parts.store.count }));
}

async function messages(parts: WebDoorParts, _found: RegExpExecArray, url: URL): Promise<Answer> {
  const limit = Math.min(1000, Math.max(1, Number(url.searchParams.get('limit')) || 100));
  const { items, more } = listOf(parts, url, limit);
  const full = await Promise.all(items.map((letter) => withSummary(parts, letter)));
  return json({ items: full, nextCursor: more ? items.at(-1)?.id : null, total: parts.store.count });
}

async function answer(parts: WebDoorParts, request: IncomingMessage): Promise<Answer> {
  if (!isFromHere(request, parts.names)) return json({ error: 'not from here' }, 403);
  const url = new URL(request.url ?? '/', 'http://mailbox');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  for (const [wanted, path, handler] of ROUTES) {
    const found = wanted === method ? path.exec(url.pathname) : null;
    if (found) return handler(parts, found, url, request);
  }
  return missing(parts, url);
}

function send(response: ServerResponse, { status = 200, type, body, headers }: Answer, withBody: boolean): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...headers,
  });
  response.end(withBody ? body : undefined);
}

/** The pages for people and the JSON for tests. */
export function openWebDoor(parts: WebDoorParts): Server {
  return createServer((request, response) => {
    answer(parts, request)
      .catch((error: unknown) => {
        process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
        return json({ error: 'the mailbox could not do this' }, 500);
      })
      .then((result) => send(response, result, request.method !== 'HEAD'))
      .catch(() => response.destroy());
  });
}
