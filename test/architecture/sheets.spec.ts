import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { arrowsOf, ROOT, sourcesBelow } from './house.js';

/**
 * A room's style sheet travels with its pages. A page that sets a class without bringing its sheet looks right only to whoever came
 * from a page that brought it: opened by its address it stands there undressed.
 */
const WEB = 'apps/web/src';
const texts = new Map([
  ...sourcesBelow(WEB).map(({ path, text }) => [path, text] as const),
  ...(readdirSync(join(ROOT, WEB), { recursive: true }) as string[])
    .filter((path) => path.endsWith('.css'))
    .map((path) => [join(WEB, path), readFileSync(join(ROOT, WEB, path), 'utf8')] as const),
]);
const sheets = [...texts.keys()].filter((path) => path.endsWith('.css'));

const resolved = (to: string) => [to, to.replace(/\.js$/, '.tsx'), to.replace(/\.js$/, '.ts')].find((path) => texts.has(path));

/** What a file brings at once; what it imports only when needed is a page of its own. */
function brings(path: string): string[] {
  const text = texts.get(path)!;
  const named = path.endsWith('.css')
    ? [...text.matchAll(/@import '([^']+)'/g)].map((match) => normalize(join(dirname(path), match[1]!)))
    : arrowsOf({ path, text: text.replace(/import\([^)]*\)/g, '') }).map(({ to }) => to);
  return named.flatMap((to) => resolved(to) ?? []);
}

function below(start: string): Set<string> {
  const seen = new Set<string>();
  const next = [start];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    next.push(...brings(path));
  }
  return seen;
}

const classesOf = new Map(
  sheets.map((path) => [
    path,
    new Set(
      [
        ...texts
          .get(path)!
          .replace(/\/\*[^]*?\*\//g, '')
          .matchAll(/\.([a-z][\w-]*)/gi),
      ].map(([, name]) => name!),
    ),
  ]),
);

/** The classes a file sets, as far as they stand there in full. */
function setIn(path: string): string[] {
  const attributes = texts.get(path)!.matchAll(/className=(?:"([^"]*)"|\{([^}]*(?:\}[^}]*)*?)\}(?=[\s>/]))/g);
  return [...attributes].flatMap(([, plain, code]) => {
    const literals =
      plain ??
      [...code!.matchAll(/'([^']*)'|`([^`]*)`/g)]
        .map(([, one, other]) => one ?? other!.replace(/\S*\$\{[^}]*\}\S*/g, ' '))
        .join(' ');
    return literals.split(/\s+/).filter((name) => /^[a-z][\w-]*$/i.test(name));
  });
}

test('a page brings the sheets of the classes it sets', () => {
  const frame = below(`${WEB}/main.ts`);
  const pages = new Set(
    [...texts].flatMap(([path, text]) =>
      [...text.matchAll(/import\('([^']+)'\)/g)].flatMap((match) => resolved(normalize(join(dirname(path), match[1]!))) ?? []),
    ),
  );
  expect(pages.size).toBeGreaterThan(30);
  const undressed = new Set<string>();
  for (const page of pages) {
    const files = [...below(page)];
    const worn = new Set([...frame, ...files].flatMap((path) => [...(classesOf.get(path) ?? [])]));
    for (const path of files.filter((file) => !frame.has(file) && file.endsWith('.tsx')))
      for (const name of setIn(path)) {
        const from = sheets.filter((sheet) => classesOf.get(sheet)!.has(name));
        if (from.length > 0 && !worn.has(name)) undressed.add(`${page}: .${name} (${path}) stands in ${from.join(', ')}`);
      }
  }
  expect([...undressed]).toEqual([]);
});
