import { ink } from '../../app/theme/tokens.js';
import { HATCHED, path, rect, svgOf, text, textBlock, wrapped } from './drawing.js';

export interface TreePicture {
  root: { name: string; goal: string };
  /** `share` from 0 to 1 and more; null: carried whole, or not counted. */
  branches: readonly { unit: string; line: string; value: string; share: number | null; shareWords: string }[];
  /** What nobody carries. */
  rest: { word: string; share: number; value: string } | null;
}

const ROW = 40;
const ROOT = 190;
const FROM = 230;
const BAR = { left: 560, width: 130 };
const WIDTH = 760;

/** A zone target and who carries it: the goal on the left, a branch a share, the uncovered rest hatched. */
export function treePicture({ root, branches, rest }: TreePicture): string {
  const count = branches.length + (rest ? 1 : 0);
  const height = Math.max(84, count * ROW + 16);
  const top = (height - count * ROW) / 2;
  const middle = height / 2;
  const join = (y: number, dashed: boolean) =>
    path(`M${ROOT} ${middle}H${ROOT + 20}V${y}H${FROM - 4}`, ink('edge'), 1.2, dashed ? 'stroke-dasharray="3 3"' : '');
  const bar = (share: number, y: number, fill: string) =>
    rect(BAR.left, y - 5, BAR.width, 10, ink('track'), 'rx="2"') +
    rect(BAR.left, y - 5, Math.min(1, Math.max(0, share)) * BAR.width, 10, fill, 'rx="2"');
  const parts = [
    rect(8, middle - 32, ROOT - 8, 64, ink('brand2'), `rx="4" stroke="${ink('brand')}"`),
    textBlock(18, middle - 10, wrapped(root.name, ROOT - 30, 2), { bold: true }),
    text(18, middle + 24, root.goal, { fill: ink('ink2') }),
    ...branches.flatMap(({ unit, line, value, share, shareWords }, n) => {
      const y = top + (n + 0.5) * ROW;
      return [
        join(y, share === null),
        textBlock(FROM, y - 8, wrapped(unit, 210, 1), { bold: true }),
        textBlock(FROM, y + 8, wrapped(line, 210, 1), { fill: ink('ink2') }),
        text(BAR.left - 10, y + 4, value, { anchor: 'end' }),
        share === null ? '' : bar(share, y, ink('brand')),
        text(WIDTH - 8, y + 4, shareWords, { anchor: 'end', bold: true }),
      ];
    }),
  ];
  if (rest) {
    const y = top + (branches.length + 0.5) * ROW;
    parts.push(
      join(y, true),
      text(FROM, y + 4, rest.word, { bold: true }),
      bar(rest.share, y, HATCHED),
      text(WIDTH - 8, y + 4, rest.value, { anchor: 'end', bold: true }),
    );
  }
  return svgOf(WIDTH, height, parts);
}
