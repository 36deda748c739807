import { Decimal } from '../../decimal.js';
import type { Block } from './paper.js';
import type { PledgedLine } from './pledge-facts.js';
import { number, officialDay, printable } from './words.js';

interface Annex {
  title: string;
  blocks: Block[];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** 序时进度 as signed, of the targets whose plan is not simply a twelfth a month; null where there is none. */
export function curveTable(lines: readonly PledgedLine[]): Annex | null {
  const rows = lines.flatMap((line, index) => {
    const values = planOf(line);
    return values === null ? [] : [{ cells: [String(index + 1), printable(line.name), ...values].map((text) => ({ text })) }];
  });
  if (rows.length === 0) return null;
  return {
    title: '按月进度计划',
    blocks: [
      {
        type: 'table',
        dense: true,
        columns: [
          { title: '序号', width: 9, align: 'center' },
          { title: '目标任务', width: 39 },
          ...MONTHS.map((month) => ({ title: `${month}月`, width: 9, align: 'center' as const })),
        ],
        rows,
      },
      {
        type: 'note',
        text: '累计量、期末数、比率等为累计应完成全年任务的百分数；增速为当期应达增速（%）。未列出的目标按每月十二分之一计，或按节点、年终评定。',
      },
    ],
  };
}

function planOf({ terms }: PledgedLine): string[] | null {
  if (terms.annualOnly) return null;
  if (terms.kind === 'growth') return terms.growthPath === null ? null : terms.growthPath.map(number);
  if (!['cumulative', 'level', 'rate', 'cap'].includes(terms.kind) || terms.curve.length !== 12 || isLinear(terms.curve))
    return null;
  return terms.curve.map((share) => new Decimal(share).times(100).toDecimalPlaces(1).toFixed());
}

const isLinear = (curve: readonly string[]): boolean =>
  curve.every((share, index) =>
    new Decimal(share)
      .minus(new Decimal(index + 1).div(12))
      .abs()
      .lt('0.000001'),
  );

/** 节点 of the milestone targets, with weights where they are not all one. */
export function nodesTable(lines: readonly PledgedLine[]): Annex | null {
  const nodes = lines.flatMap((line, index) => line.terms.nodes.map((node) => ({ node, line, index })));
  if (nodes.length === 0) return null;
  return {
    title: '节点计划',
    blocks: [
      {
        type: 'table',
        columns: [
          { title: '序号', width: 10, align: 'center' },
          { title: '目标任务', width: 50 },
          { title: '节点', width: 48 },
          { title: '权重', width: 14, align: 'center' },
          { title: '完成时限', width: 34, align: 'center' },
        ],
        rows: nodes.map(({ node, line, index }) => ({
          cells: [
            { text: String(index + 1) },
            { text: printable(line.name) },
            { text: printable(node.name) },
            { text: number(node.weight) },
            { text: officialDay(node.dueOn) },
          ],
        })),
      },
    ],
  };
}
