import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pagesOf } from './page-files.js';

let root: string;
let pageFor: ReturnType<typeof pagesOf>;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pages-'));
  writeFileSync(join(root, 'index.html'), '<head><script src="/assets/first.js"></script></head>');
  const page = (path: string, saysMore = true) => ({
    path,
    saysMore,
    scripts: [`assets/${path}.js`],
    sheets: [`assets/${path}.css`],
  });
  const built = {
    words: { first: ['assets/zh-first.js'], rest: ['assets/zh-rest.js'] },
    pages: [page('board', false), page('pledges/:id'), page('pledges/signing-day')],
  };
  writeFileSync(join(root, 'pages.json'), JSON.stringify(built));
  pageFor = pagesOf(root);
});
afterAll(() => rmSync(root, { recursive: true }));

const namedIn = (address: string, languages?: string) =>
  [...pageFor(address, languages).html.matchAll(/href="\/assets\/([^"]+)"/g)].map((match) => match[1]);

test.each([
  ['/board?unit=3', ['board.css', 'board.js', 'zh-first.js']],
  ['/pledges/7', ['pledges/:id.css', 'pledges/:id.js', 'zh-first.js', 'zh-rest.js']],
  ['/pledges/signing-day', ['pledges/signing-day.css', 'pledges/signing-day.js', 'zh-first.js', 'zh-rest.js']],
  ['/sign-in', ['zh-first.js']],
  ['/', ['zh-first.js']],
  ['/pledges/7/nowhere', ['zh-first.js']],
])('%s names the files of its own page and of its words', (address, files) => {
  expect(namedIn(address)).toEqual(files);
});

test('a browser that would rather read English is not sent the Chinese words before anybody asks', () => {
  expect(namedIn('/board', 'en-GB,zh;q=0.5')).toEqual(['board.css', 'board.js']);
  expect(namedIn('/board', 'zh-CN,en;q=0.5')).toContain('zh-first.js');
});

test('the same page bears the same tag, another page another one', () => {
  expect(pageFor('/board').etag).toBe(pageFor('/board?unit=3').etag);
  expect(pageFor('/board').etag).not.toBe(pageFor('/pledges/7').etag);
});

test('an address can put nothing of its own into the page', () => {
  expect(pageFor('/"><script>alert(1)</script>').html).toBe(pageFor('/').html);
});
