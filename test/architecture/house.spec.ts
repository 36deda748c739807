import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { circles, strangersInDomain, upstreamArrows, upwardArrows } from './floors.js';
import { arrowsOf, ROOT, sourcesBelow } from './house.js';

const sources = sourcesBelow('libs', 'apps/api', 'apps/worker', 'apps/ops', 'apps/mailbox', 'apps/web/src', 'seeds');
const arrows = sources.flatMap(arrowsOf);
const shown = (found: { from: string; to: string }[]) => found.map(({ from, to }) => `${from} → ${to}`);

describe('floors', () => {
  test('stairs only lead down, and no door opens into another', () => {
    expect(arrows.length).toBeGreaterThan(500);
    expect(shown(upwardArrows(arrows))).toEqual([]);
  });

  test('the rule bites', () => {
    const up = { from: 'libs/domain/src/a.ts', to: 'libs/database/src/b.js' };
    const across = { from: 'apps/api/src/a.ts', to: 'apps/worker/src/b.js' };
    const down = { from: 'apps/api/src/a.ts', to: 'libs/features/src/b.js' };
    expect(upwardArrows([up, across, down])).toEqual([up, across]);
  });

  test('the foundation imports nothing but a decimal library', () => {
    expect(shown(strangersInDomain(arrows))).toEqual([]);
    expect(strangersInDomain([{ from: 'libs/domain/src/a.ts', to: 'typeorm' }])).toHaveLength(1);
  });

  test('the foundation asks no clock and no process', () => {
    const guilty = sources.filter(({ path, text }) => path.startsWith('libs/domain/') && CLOCKED.test(withoutComments(text)));
    expect(guilty.map(({ path }) => path)).toEqual([]);
    expect(CLOCKED.test('const now = Date.now();')).toBe(true);
    expect(CLOCKED.test('const now = new Date();')).toBe(true);
    expect(CLOCKED.test('const day = new Date(ms);')).toBe(false);
  });
});

const CLOCKED = /\bDate\.now\(|new Date\(\)|\bprocess\.|Math\.random\(/;
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

describe('rooms', () => {
  test.each(['libs/features/src/', 'libs/domain/src/'])('a room of %s uses only the rooms upstream of it', (floor) => {
    expect(shown(upstreamArrows(arrows, floor))).toEqual([]);
  });

  test('the rule bites', () => {
    const upstream = { from: 'libs/features/src/progress/a.ts', to: 'libs/features/src/assessment/b.js' };
    const served = { from: 'libs/features/src/progress/a.ts', to: 'libs/features/src/reminders/b.js' };
    const downstream = { from: 'libs/features/src/assessment/a.ts', to: 'libs/features/src/progress/b.js' };
    expect(upstreamArrows([upstream, served, downstream], 'libs/features/src/')).toEqual([upstream, served]);
  });

  // A style sheet is imported for its effect alone, and no type checker asks whether it is there.
  test('every style sheet that is imported is there', () => {
    const absent = (all: typeof arrows) => shown(all.filter(({ to }) => to.endsWith('.css') && !existsSync(join(ROOT, to))));
    expect(arrows.some(({ to }) => to.endsWith('.css'))).toBe(true);
    expect(absent(arrows)).toEqual([]);
    expect(absent([{ from: 'apps/web/src/a.tsx', to: 'apps/web/src/gone.css' }])).toHaveLength(1);
  });

  test('no circle of imports', () => {
    expect(circles(arrows)).toEqual([]);
    const round = [['a', 'b'], ['b', 'c'], ['c', 'a'], ['c', 'd']].map(([from, to]) => ({ from: `libs/${from}.ts`, to: `libs/${to}.js` }));
    expect(circles(round)).toEqual([['libs/a', 'libs/b', 'libs/c']]);
  });

  test('no circular injection', () => {
    expect(sources.filter(({ text }) => /forwardRef\(/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('words', () => {
  test('no room for leftovers', () => {
    const leftovers = sources.filter(({ path }) => /(^|\/)(utils?|helpers?|common|shared|base-[^/]*|[^/]*manager)(\.tsx?|\/)/.test(path));
    expect(leftovers.map(({ path }) => path)).toEqual([]);
  });
});

describe('size', () => {
  const ofTheWeb = (path: string) => path.startsWith('apps/web/src/');
  const tooLong = (files: readonly { path: string; text: string }[]) =>
    files.filter(({ text }) => text.trimEnd().split('\n').length > LONGEST).map(({ path }) => path);

  test('no page and no part of the web is longer than one can read in one go', () => {
    // The catalogues are lists of words: they are as long as there are words.
    const parts = sources.filter(({ path }) => ofTheWeb(path) && !path.includes('/language/'));
    expect(parts.length).toBeGreaterThan(300);
    expect(tooLong(parts)).toEqual([]);
  });

  test('the rule bites', () => {
    const lines = (count: number) => Array.from({ length: count }, () => 'line;').join('\n');
    expect(tooLong([{ path: 'a', text: lines(LONGEST) }, { path: 'b', text: lines(LONGEST + 1) }])).toEqual(['b']);
  });
});

const LONGEST = 300;

describe('what the web keeps', () => {
  /** Two that keep different things under one key hand each other what they cannot read, in whatever order pages are opened. */
  const keysOf = (text: string): string[] => [...text.matchAll(/queryKey: (\[[^\]]*\]),\s*queryFn/g)].map(([, key]) => key!.replace(/\s+/g, ' '));

  test('a key is asked for in one place', () => {
    const places = sources.filter(({ path }) => path.startsWith('apps/web/')).flatMap(({ path, text }) => keysOf(text).map((key) => ({ key, path })));
    expect(places.length).toBeGreaterThan(30);
    const twice = places.filter(({ key }, i) => places.some((other, j) => i !== j && other.key === key));
    expect(twice.map(({ key, path }) => `${key} ${path}`)).toEqual([]);
  });

  test('the rule bites', () => {
    const one = "useQuery({ queryKey: ['units'], queryFn: () => units() })";
    expect(keysOf(`${one}\n${one.replace("['units'], ", "['units'],\n    ")}`)).toEqual(["['units']", "['units']"]);
  });
});
