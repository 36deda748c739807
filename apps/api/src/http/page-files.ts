import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the web's build says of its pages (apps/web/named-files.ts). */
interface Built {
  words: { first: string[]; rest: string[] };
  pages: { path: string; saysMore: boolean; scripts: string[]; sheets: string[] }[];
}

export interface SentPage {
  html: string;
  etag: string;
}

/**
 * The one page of the web, naming besides its own files those of the page an address leads to: a browser asks for them at once
 * instead of after the scripts that would ask. Chinese words are named too, unless the browser would rather read English.
 */
export function pagesOf(root: string): (address: string, languages?: string) => SentPage {
  const html = readFileSync(resolve(root, 'index.html'), 'utf8');
  const list = resolve(root, 'pages.json');
  // A web built for looks alone has no list.
  const built: Built = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : { words: { first: [], rest: [] }, pages: [] };
  const kept = new Map<string, SentPage>();
  return (address, languages = '') => {
    const page = pageAt(address.split('?')[0]!.slice(1), built.pages);
    const inEnglish = /^en\b/i.test(languages);
    const key = `${page?.path ?? ''} ${inEnglish}`;
    const words = inEnglish ? [] : [...built.words.first, ...(page?.saysMore ? built.words.rest : [])];
    const sent = kept.get(key) ?? named(html, page?.sheets ?? [], [...(page?.scripts ?? []), ...words]);
    kept.set(key, sent);
    return sent;
  };
}

/** Fixed words win over names, as in the web's router: `pledges/signing-day` before `pledges/:id`. */
const pageAt = (path: string, pages: Built['pages']) =>
  pages.find((page) => page.path === path) ?? pages.find((page) => leads(page.path, path));

function leads(route: string, path: string): boolean {
  const [parts, words] = [route.split('/'), path.split('/')];
  return parts.length === words.length && parts.every((part, index) => part === words[index] || part.startsWith(':'));
}

function named(html: string, sheets: readonly string[], scripts: readonly string[]): SentPage {
  const tags = [
    ...sheets.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
  ];
  const whole = html.replace('</head>', `${tags.join('')}</head>`);
  return { html: whole, etag: `"${createHash('sha256').update(whole).digest('base64url').slice(0, 22)}"` };
}
