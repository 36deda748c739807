import type { Block, Paper, TableRow } from './paper.js';
import { promisedValue } from './promised-value.js';
import type { PledgedLine } from './pledge-facts.js';
import { sourceNotes } from './sources.js';
import { chineseNumeral, dueWords, printable, shortHash } from './words.js';

/** A line of a unit's pledge, as it carries its share. */
export interface BrokenDownLine extends PledgedLine {
  category: string;
  unitName: string;
}

/** A goal of the zone with the lines that carry it. */
export interface BrokenDownTarget extends Omit<PledgedLine, 'verifierName' | 'coUnitNames'> {
  category: string;
  /** Whether the shares add up, as a sentence; null where they are not to be added. */
  coverage: string | null;
  shares: BrokenDownLine[];
}

export interface BreakdownFacts {
  zoneName: string;
  year: number;
  targets: BrokenDownTarget[];
  /** Lines that carry no goal of the zone. */
  others: BrokenDownLine[];
  /** Pledges not signed yet among those that are printed. */
  drafts: number;
  hash: string;
}

/** 分解表: who leads what, to which value, by when. Landscape, one table. */
export function breakdownPaper(facts: BreakdownFacts, url: string): Paper {
  const zone = printable(facts.zoneName);
  const title = `${zone}${facts.year}年度目标任务分解表`;
  const rows = rowsOf(facts);
  const empty: Block[] = [{ type: 'paragraph', text: '本年度尚无目标任务。' }];
  const blocks: Block[] = rows.length === 0 ? empty : [{ type: 'table', columns: COLUMNS, rows }];
  const drafts: Block[] =
    facts.drafts > 0 ? [{ type: 'note', text: `其中${facts.drafts}份责任书尚未签订，所列数值以签订时为准。` }] : [];
  return {
    kind: 'breakdown',
    title,
    author: zone,
    hash: facts.hash,
    parts: [
      {
        orientation: 'landscape',
        footer: `${facts.year}年度分解表 · SHA-256 ${shortHash(facts.hash)}`,
        bookmark: title,
        mark: null,
        blocks: [
          { type: 'title', text: title },
          ...blocks,
          ...drafts,
          ...sourceNotes(numberedOf(facts)).map((text): Block => ({ type: 'note', text })),
          { type: 'seal', lines: ['扫码查看分解情况。校验码由本表内容算得，内容有一字不同即不同。'], hash: facts.hash, url },
        ],
      },
    ],
  };
}

const COLUMNS = [
  { title: '序号', width: 11, align: 'center' as const },
  { title: '目标任务', width: 70 },
  { title: '目标值', width: 32, align: 'center' as const },
  { title: '牵头领导', width: 20, align: 'center' as const },
  { title: '牵头单位', width: 34, align: 'center' as const },
  { title: '协同单位', width: 34, align: 'center' as const },
  { title: '完成时限', width: 24, align: 'center' as const },
];

type Numbered = BrokenDownTarget | BrokenDownLine;

/** What bears a number, in the order of print: by category, in each the zone's goals before the other lines. */
function numberedOf({ targets, others }: BreakdownFacts): Numbered[] {
  return categoriesOf(targets, others).flatMap((category) => [
    ...targets.filter((target) => target.category === category),
    ...others.filter((line) => line.category === category),
  ]);
}

const categoriesOf = (...lists: readonly { category: string }[][]): string[] => [
  ...new Set(lists.flat().map(({ category }) => category)),
];

function rowsOf(facts: BreakdownFacts): TableRow[] {
  const categories = categoriesOf(facts.targets, facts.others);
  const numbered = numberedOf(facts);
  return categories.flatMap((category, index): TableRow[] => [
    { across: `${chineseNumeral(index + 1)}、${printable(category) || '其他'}` },
    ...numbered.flatMap((one, n) => (one.category !== category ? [] : rowsOfNumbered(one, n + 1))),
  ]);
}

function rowsOfNumbered(one: Numbered, n: number): TableRow[] {
  if (!('shares' in one)) return [{ cells: cellsOf(one, String(n), printable(one.name)) }];
  const [only] = one.shares;
  // One line that is the goal itself is not said twice.
  if (only && one.shares.length === 1 && isWhole(one, only))
    return [{ cells: cellsOf({ ...only, name: one.name, leaderName: one.leaderName }, String(n), printable(one.name)) }];
  const units = [...new Set(one.shares.map(({ unitName }) => printable(unitName)))];
  const carried = units.length === 0 ? '未分解' : units.length <= 3 ? units.join('、') : `${units.length}个单位`;
  const head = {
    strong: true,
    cells: [
      { text: String(n) },
      { text: marked(one), note: printable(one.clause ?? '') },
      { text: promisedValue(one.terms, printable(one.measureUnit)), note: one.coverage ?? '' },
      { text: printable(one.leaderName ?? '') || '—' },
      { text: carried },
      { text: '' },
      { text: dueWords(one.dueText) },
    ],
  };
  return [
    head,
    ...one.shares.map((line, index) => ({ cells: cellsOf(line, `${n}.${index + 1}`, `其中：${printable(line.name)}`) })),
  ];
}

function cellsOf(line: BrokenDownLine, number: string, name: string) {
  return [
    { text: number },
    { text: `${name}${line.illustrative ? '（示意）' : ''}`, note: printable(line.clause ?? '') },
    { text: promisedValue(line.terms, printable(line.measureUnit)) },
    { text: printable(line.leaderName ?? '') || '—' },
    {
      text: printable(line.unitName),
      note: line.verifierName && line.verifierName !== line.unitName ? `核定：${printable(line.verifierName)}` : '',
    },
    { text: line.coUnitNames.map(printable).join('、') || '—' },
    { text: dueWords(line.dueText) },
  ];
}

const marked = ({ name, illustrative }: { name: string; illustrative: boolean }) =>
  `${printable(name)}${illustrative ? '（示意）' : ''}`;

const isWhole = (goal: BrokenDownTarget, line: BrokenDownLine): boolean =>
  promisedValue(goal.terms, goal.measureUnit) === promisedValue(line.terms, line.measureUnit);
