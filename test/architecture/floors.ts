import type { Arrow } from './house.js';

/** Floor → what it may import of the house. The order is the rule: stairs only lead down. */
const MAY: [floor: string, below: string[]][] = [
  ['libs/domain/', ['libs/domain/']],
  ['libs/database/', ['libs/database/', 'libs/domain/']],
  ['libs/platform/', ['libs/platform/', 'libs/domain/']],
  ['libs/features/', ['libs/features/', 'libs/database/', 'libs/platform/', 'libs/domain/']],
  ['apps/api/', ['apps/api/', 'libs/features/', 'libs/database/', 'libs/platform/', 'libs/domain/']],
  ['apps/worker/', ['apps/worker/', 'libs/features/', 'libs/database/', 'libs/platform/', 'libs/domain/', 'seeds/']],
  ['apps/ops/', ['apps/ops/', 'libs/features/', 'libs/database/', 'libs/platform/', 'libs/domain/', 'seeds/']],
  ['apps/mailbox/', ['apps/mailbox/', 'libs/platform/', 'libs/domain/']],
  ['apps/web/', ['apps/web/', 'libs/api-client/', 'libs/domain/']],
  ['seeds/', ['seeds/', 'libs/features/', 'libs/database/', 'libs/domain/']],
];

const isOfTheHouse = (path: string) => /^(libs|apps|seeds|test)\//.test(path);

/** Arrows that lead up the stairs, or through a wall to another door. */
export function upwardArrows(arrows: readonly Arrow[]): Arrow[] {
  return arrows.filter(({ from, to }) => {
    const floor = MAY.find(([prefix]) => from.startsWith(prefix));
    return floor !== undefined && isOfTheHouse(to) && !floor[1].some((prefix) => to.startsWith(prefix));
  });
}

/** The foundation knows a decimal library and nothing else: no framework, no database, no clock of its own. */
export const strangersInDomain = (arrows: readonly Arrow[]): Arrow[] =>
  arrows.filter(({ from, to }) => from.startsWith('libs/domain/') && !isOfTheHouse(to) && to !== 'decimal.js');

/** The river; a room may use the rooms upstream of it. `grouping` and the like lie beside it, in no room. */
const RIVER = ['people', 'calendar', 'pledges', 'progress', 'assessment', 'meetings', 'matters', 'appraisal'];
/** They serve every room, and of the features nobody but they themselves calls them. */
const SERVING = ['reminders', 'documents', 'journal', 'system', 'search'];

export function upstreamArrows(arrows: readonly Arrow[], floor: string): Arrow[] {
  const roomOf = (path: string) => (path.startsWith(floor) ? path.slice(floor.length).split('/')[0]! : null);
  return arrows.filter(({ from, to }) => {
    const here = roomOf(from);
    const there = roomOf(to);
    if (here === null || there === null || here === there) return false;
    if (RIVER.includes(here) && SERVING.includes(there)) return true;
    if (!RIVER.includes(here) || !RIVER.includes(there)) return false;
    return RIVER.indexOf(there) > RIVER.indexOf(here);
  });
}

/** Files that import one another in a circle, types included: each round as its files in order. */
export function circles(arrows: readonly Arrow[]): string[][] {
  const bare = (path: string) => path.replace(/\.(tsx?|js)$/, '');
  const next = new Map<string, string[]>();
  for (const { from, to } of arrows) if (isOfTheHouse(to)) next.set(bare(from), [...(next.get(bare(from)) ?? []), bare(to)]);
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) return void found.push(way.slice(at).sort());
    if (done.has(file)) return;
    for (const other of next.get(file) ?? []) walk(other, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
