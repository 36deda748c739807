import { expect, test } from '@jest/globals';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What Vite writes down beside a build: which file brings which others. */
type Manifest = Record<string, { file: string; name?: string; imports?: string[]; dynamicImports?: string[]; isEntry?: boolean }>;

const web = join(process.cwd(), 'dist/web');
const manifest = JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8')) as Manifest;

/** The files that these modules or groups (apps/web/vite.config.ts) bring, themselves included. */
function broughtBy(...names: string[]): Set<string> {
  const files = new Set<string>();
  const take = (name: string) => {
    const chunk = manifest[name] ?? Object.values(manifest).find((one) => one.name === name);
    if (!chunk) throw new Error(`not in the build: ${name}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(take);
  };
  names.forEach(take);
  return files;
}

const kilobytesOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + travelling(join(web, file)), 0) / 1000;

/** These pages wait for the first words only. */
const SAY_LITTLE = ['frame', 'src/assessment/board/BoardPage.tsx', 'src/progress/desk/DeskPage.tsx'];

/** All scripts of the first load: the page's own, the frame's, the words, and whatever they bring. */
const weightOf = (page: string, language: 'zh' | 'en'): number => {
  const parts = SAY_LITTLE.includes(page) ? ['first'] : ['first', 'rest'];
  return kilobytesOf(broughtBy('first', 'frame', page, ...parts.map((part) => `src/app/language/${language}-${part}.ts`)));
};

/** As the server sends it to a browser; the build has compressed it already, unless it was a quick one by hand. */
const travelling = (file: string): number =>
  existsSync(`${file}.br`)
    ? statSync(`${file}.br`).size
    : brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

test.each([
  ['sign-in', 'frame', 150],
  ['board', 'src/assessment/board/BoardPage.tsx', 160],
  ['desk', 'src/progress/desk/DeskPage.tsx', 200],
  ['filing', 'src/progress/filing/FilingPage.tsx', 230],
  ['a target', 'src/pledges/target/TargetPage.tsx', 250],
])('%s (%s): at most %s compressed kB of script', (_name, page, kilobytes) => {
  expect(weightOf(page, 'zh')).toBeLessThanOrEqual(kilobytes);
  expect(weightOf(page, 'en')).toBeLessThanOrEqual(kilobytes);
});

test('what asks for the session first waits for nothing big', () => {
  expect(kilobytesOf(broughtBy('first'))).toBeLessThanOrEqual(12);
});

test('no file brings one that brings it: whichever ran first would find the other empty', () => {
  const circles = Object.entries(manifest).filter(([, { file, imports = [] }]) =>
    imports.some((name) => broughtBy(...(manifest[name]!.imports ?? [])).has(file)),
  );
  expect(circles.map(([name]) => name)).toEqual([]);
});
