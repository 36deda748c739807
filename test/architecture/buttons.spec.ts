import { describe, expect, test } from '@jest/globals';
import { sourcesBelow } from './house.js';

/** Where a right to act decides what a page is, not which buttons it has: whoever lacks it is shown another page. */
const ENTRANCES: Record<string, string> = {
  'progress/desk/DeskPage.tsx': 'one’s work of the day is the sum of one’s duties',
  'progress/filing/FilingPage.tsx': 'a link that outlived its duty says so',
  'progress/review/EndorsementPage.tsx': 'the same',
  'progress/review/VerificationPage.tsx': 'the same',
  'progress/owner/OwnerFiguresPage.tsx': 'the same',
  'pledges/target/TargetFacts.tsx': 'a link, shown to whom the list behind it opens',
  'system/SystemPage.tsx': 'health answers anybody, and knows no reader; the queues are another program, the zone’s settings a question of their own',
};

const ROOMS = 'apps/web/src/';
const pages = sourcesBelow('apps/web/src').filter(({ path }) => !path.startsWith(`${ROOMS}app/`));

/** Rights asked for in the browser, apart from those to see something. */
const actedOn = ({ path, text }: { path: string; text: string }): string[] =>
  !text.includes('useMay')
    ? []
    : [...text.matchAll(/(?:\bmay|useMay\(\))\(((?:\s*'[a-z]+\.[A-Za-z]+',?)+)\s*\)/g)]
        .flatMap(([, list]) => [...list!.matchAll(/'([^']+)'/g)].map(([, right]) => right!))
        .filter((right) => !/\.read[A-Z]?/.test(right))
        .map((right) => `${path.slice(ROOMS.length)} ${right}`);

const strays = (all: typeof pages) => all.flatMap(actedOn).filter((one) => !(one.split(' ')[0]! in ENTRANCES));

describe('buttons come from the server’s `allowed`', () => {
  test('no page asks for a right to act', () => {
    expect(pages.filter(({ text }) => text.includes('useMay')).length).toBeGreaterThan(15);
    expect(strays(pages)).toEqual([]);
  });

  test('no entrance outlives its page', () => {
    const asking = new Set(pages.flatMap(actedOn).map((one) => one.split(' ')[0]));
    expect(Object.keys(ENTRANCES).filter((path) => !asking.has(path))).toEqual([]);
  });

  test('the rule bites', () => {
    const page = (text: string) => [{ path: `${ROOMS}meetings/NewPage.tsx`, text: `const may = useMay();\n${text}` }];
    expect(strays(page("{may('meetings.manage') && <Button />}"))).toEqual(['meetings/NewPage.tsx meetings.manage']);
    expect(strays(page("const manages = useMay()('calendar.manage', 'board.read');"))).toEqual(['meetings/NewPage.tsx calendar.manage']);
    expect(strays(page("if (!may('meetings.read')) return null;"))).toEqual([]);
  });
});
