import { expect, test } from '@jest/globals';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What Vite writes down beside a build: which file brings which others. */
type Manifest = Record<string, { file: string; imports?: string[]; dynamicImports?: string[]; isEntry?: boolean }>;

const web = join(process.cwd(), 'dist/web');
const manifest = JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8')) as Manifest;

/** All scripts of the first load: the page's own, the frame's, the words, and whatever they bring. */
function weightOf(page: string, words = 'src/app/language/zh.ts'): number {
  const files = new Set<string>();
  const take = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`not in the build: ${name}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(take);
  };
  for (const name of ['index.html', 'src/app/start.tsx', words, page]) take(name);
  return [...files].reduce((sum, file) => sum + travelling(join(web, file)), 0) / 1000;
}

/** As the server sends it to a browser; the build has compressed it already, unless it was a quick one by hand. */
const travelling = (file: string): number =>
  existsSync(`${file}.br`)
    ? statSync(`${file}.br`).size
    : brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

test.each([
  ['sign-in', 'src/app/session/SignInPage.tsx', 180],
  ['board', 'src/assessment/board/BoardPage.tsx', 200],
  ['desk', 'src/progress/desk/DeskPage.tsx', 250],
  ['filing', 'src/progress/filing/FilingPage.tsx', 250],
  ['a target', 'src/pledges/target/TargetPage.tsx', 250],
])('%s (%s): at most %s compressed kB of script', (_name, page, kilobytes) => {
  expect(weightOf(page)).toBeLessThanOrEqual(kilobytes);
  expect(weightOf(page, 'src/app/language/en.ts')).toBeLessThanOrEqual(kilobytes);
});
