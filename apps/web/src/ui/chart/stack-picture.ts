import { ink } from '../../app/theme/tokens.js';
import { HATCHED, rect, svgOf, text, textBlock, widthOf, wrapped } from './drawing.js';

export interface StackPiece {
  count: number;
  /** A colour, or a hatching: pieces beside one another differ in grey too. */
  fill: string;
  /** What is written on it. */
  on: string;
}

export interface StackPicture {
  rows: readonly { name: string; pieces: readonly StackPiece[]; note: string }[];
  key: readonly { fill: string; word: string }[];
}

const ROW = 34;
const LABEL = 190;
const BAR = 420;
const WIDTH = 760;

/** Bars made of counted pieces, all to one scale: cases by age, or a month's figures by where they lie. */
export function stackPicture({ rows, key }: StackPicture): string {
  const most = Math.max(1, ...rows.map(({ pieces }) => pieces.reduce((sum, { count }) => sum + count, 0)));
  const parts = rows.flatMap(({ name, pieces, note }, n) => {
    const y = 8 + n * ROW;
    let left = LABEL;
    return [
      textBlock(8, y + 13, wrapped(name, LABEL - 18, 2)),
      ...pieces.flatMap(({ count, fill, on }) => {
        if (count === 0) return [];
        const width = (count / most) * BAR;
        const from = left;
        left += width;
        return [
          rect(from, y + 2, width - 1.5, 22, fill, `rx="2" stroke="${ink('edge')}" stroke-width=".6"`),
          width > widthOf(String(count)) + 6
            ? text(from + width / 2, y + 17, String(count), { anchor: 'middle', fill: on, bold: true, halo: fill === HATCHED })
            : '',
        ];
      }),
      text(left + 8, y + 17, note, { fill: ink('ink2') }),
    ];
  });
  let left = LABEL;
  const bottom = 8 + rows.length * ROW + 8;
  const drawnKey = key.map(({ fill, word }) => {
    const part =
      rect(left, bottom, 22, 12, fill, `stroke="${ink('edge')}" stroke-width=".6"`) +
      text(left + 28, bottom + 10, word, { fill: ink('ink2') });
    left += 28 + widthOf(word) + 20;
    return part;
  });
  return svgOf(WIDTH, bottom + 28, [...parts, ...drawnKey]);
}
