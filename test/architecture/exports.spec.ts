import { describe, expect, test } from '@jest/globals';
import { posix } from 'node:path';
import { arrowsOf, sourcesBelow } from './house.js';

/** Pages without an export, and why they need none. */
const WITHOUT: Record<string, string> = {
  'desk': 'one’s work of the day; each part leads to the page that lists it and exports it',
  'filing/:targetId/:period': 'one figure',
  'flags/:id': 'one case; the list of flags has it',
  'exchange/:id': 'a workbook already: it is downloaded as it came, with its problems marked',
  'people/:id': 'one person; the list of people has their duties',
  'account': 'one’s own password, devices and duties',
  'reminders/preferences': 'switches',
  'system': 'the health of the running system, of this moment only',
};

const web = sourcesBelow('apps/web/src');
const textOf = new Map(web.map(({ path, text }) => [path, text]));

/** Address and file of every page, read off the rooms. */
const pages = web
  .filter(({ path }) => path.endsWith('/room.ts'))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/path: '([^']+)',\s*lazy: [^']*import\('([^']+)'\)/g)].map(([, address, file]) => ({
      address: address!,
      file: posix.join(posix.dirname(path), file!.replace(/\.js$/, '.tsx')),
    })),
  );

/** A page and the parts it is made of; what all pages share (the frame, the parts in `ui`) lists nothing by itself. */
function partsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !textOf.has(file) || /^apps\/web\/src\/(app|ui)\//.test(file)) return seen;
  seen.add(file);
  for (const { to } of arrowsOf({ path: file, text: textOf.get(file)! })) partsOf(to.replace(/\.js$/, '.tsx'), seen);
  return seen;
}

const exported = (file: string): string[] => [...partsOf(file)].flatMap((part) => [...textOf.get(part)!.matchAll(/<ExportList[^>]*?\blist="(\w+)"/gs)].map(([, list]) => list!));
const forgotten = (all: typeof pages) => all.filter(({ address, file }) => !(address in WITHOUT) && exported(file).length === 0).map(({ address }) => address);

describe('every list on screen is exported', () => {
  test('a page has an export, or a reason to have none', () => {
    expect(pages.length).toBeGreaterThan(35);
    expect(forgotten(pages)).toEqual([]);
  });

  test('no reason outlives its page, and none excuses a page that has an export', () => {
    const addresses = new Set(pages.map(({ address }) => address));
    expect(Object.keys(WITHOUT).filter((address) => !addresses.has(address))).toEqual([]);
    expect(pages.filter(({ address, file }) => address in WITHOUT && exported(file).length > 0).map(({ address }) => address)).toEqual([]);
  });

  test('what a page exports is a list that there is, and every list is exported by a page', () => {
    const lists = sourcesBelow('libs/features/src/documents/workbooks').flatMap(({ path, text }) => {
      if (path.endsWith('list-exports.ts')) return [.../LONG_LISTS[^{]*\{([^}]*)\}/.exec(text)![1]!.matchAll(/(\w+):/g)].map(([, name]) => name!);
      return path.endsWith('-lists.ts') ? [...text.matchAll(/^ {4}(\w+): \{$/gm)].map(([, name]) => name!) : [];
    });
    expect(lists.length).toBeGreaterThan(30);
    expect([...new Set(pages.flatMap(({ file }) => exported(file)))].sort()).toEqual(lists.sort());
  });

  test('the rule bites', () => {
    expect(forgotten([{ address: 'flags/:id', file: 'apps/web/src/nowhere/Page.tsx' }, { address: 'new', file: 'apps/web/src/assessment/flags/FlagPage.tsx' }])).toEqual(['new']);
  });
});
