import { expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { zh } from '../../apps/web/src/app/language/zh.js';
import { zhFirst } from '../../apps/web/src/app/language/zh-first.js';
import { arrowsOf, ROOT, sourcesBelow } from './house.js';

/**
 * The pages people begin with wait for the first words of the catalogue only. What they and the frame say, with the parts they
 * load when needed, must stand among those; whatever says more awaits `allWords` beside its own file.
 */
const WEB = 'apps/web/src';
const texts = new Map(sourcesBelow(WEB).map(({ path, text }) => [path, text] as const));
const rooms = [...texts].filter(([path]) => path.endsWith('/room.ts'));

const resolved = (to: string) => [to, to.replace(/\.js$/, '.tsx'), to.replace(/\.js$/, '.ts')].find((path) => texts.has(path));

/** Rooms name words and pages for the rooms to come; the catalogue names every word there is. */
const isList = (path: string) => /\/rooms?\.ts$|\/language\/(zh|en)/.test(path);

function leadsTo(path: string): string[] {
  const text = texts.get(path)!;
  const awaited = text.includes('allWords()') ? text.replace(/import\([^)]*\)/g, '') : text;
  const lazily = [...awaited.matchAll(/import\('(\.[^']+)'\)/g)].map((match) => join(path, '..', match[1]!));
  return [...arrowsOf({ path, text: text.replace(/import\([^)]*\)/g, '') }).map(({ to }) => to), ...lazily].flatMap(
    (to) => resolved(to) ?? [],
  );
}

function below(starts: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const next = [...starts];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (seen.has(path) || isList(path)) continue;
    seen.add(path);
    next.push(...leadsTo(path));
  }
  return seen;
}

/** Keys written out, and all keys that begin as a template does. */
function keysIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const written = [...code.matchAll(/'([\w.]+)'/g)].map((match) => match[1]!).filter((key) => Object.hasOwn(zh, key));
  const begun = [...code.matchAll(/`(\w+\.[\w.]*)\$\{/g)].map((match) => match[1]!);
  return [...written, ...Object.keys(zh).filter((key) => begun.some((start) => key.startsWith(start)))];
}

test('the frame and the pages people begin with say first words only', () => {
  const pages = rooms.flatMap(([path, text]) => {
    const paths = [...(/saysFirstWords: \[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1]!);
    return paths.map((page) => {
      const [, file] = new RegExp(`path: '${page}',\\s*lazy: [^']*import\\('([^']+)'\\)`).exec(text) ?? [];
      return resolved(join(path, '..', file!))!;
    });
  });
  expect(pages.length).toBeGreaterThanOrEqual(2);
  const files = below([`${WEB}/main.ts`, ...pages]);
  expect(files.size).toBeGreaterThan(100);
  expect([...files].every((path) => existsSync(join(ROOT, path)))).toBe(true);
  const missing = [...files].flatMap((path) =>
    keysIn(texts.get(path)!).flatMap((key) => (Object.hasOwn(zhFirst, key) ? [] : [`${key} (${path})`])),
  );
  expect(missing).toEqual([]);
  const navigation = rooms.flatMap(([, text]) => [...text.matchAll(/word: '([^']+)'/g)].map((match) => match[1]!));
  expect(navigation.filter((key) => !Object.hasOwn(zhFirst, key))).toEqual([]);
});
