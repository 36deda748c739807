import type { Light } from '#domain/assessment/assessment.js';
import { ink } from '../../app/theme/tokens.js';
import type { BulletPlaces } from '../bullet-scale.js';
import { LIGHT_INK } from '../light-ink.js';
import { lightAt, path, rect, svgOf, text, textBlock, wrapped } from './drawing.js';

export interface BulletPictureRow {
  name: string;
  under: string;
  light: Light;
  lightWord: string;
  /** Null: places and events have no length, and what nobody filed has none either. */
  places: BulletPlaces | null;
  there: string;
  due: string;
}

export interface BulletPicture {
  rows: readonly BulletPictureRow[];
  words: { actual: string; expected: string; target: string; stretch: string };
}

const ROW = 52;
const BAR = { left: 430, width: 300 };
const WIDTH = 760;

/** A bar a target: what is there, an upright tick where it should be, a thin line at the target, dots at the stretch. */
export function bulletPicture({ rows, words }: BulletPicture): string {
  const parts = rows.flatMap(({ name, under, light, lightWord, places, there, due }, n) => {
    const top = 6 + n * ROW;
    const bar = top + 16;
    return [
      n > 0 ? path(`M8 ${top - 2}H${WIDTH - 8}`, ink('line')) : '',
      lightAt(light, 18, top + 17),
      text(30, top + 21, lightWord, { fill: LIGHT_INK[light], bold: true }),
      textBlock(104, top + 13, wrapped(name, 300, 1, 13), { size: 13, bold: true }),
      textBlock(104, top + 32, wrapped(under, 300, 1), { fill: ink('ink2') }),
      ...(places ? barOf(places, light, bar) : []),
      text(BAR.left, bar + 27, there, { bold: true }),
      text(BAR.left + BAR.width, bar + 27, due, { anchor: 'end', fill: ink('ink2') }),
    ];
  });
  return svgOf(WIDTH, 6 + rows.length * ROW + 34, [...parts, keyOf(words, 6 + rows.length * ROW + 18)]);
}

function barOf({ from, to, expected, target, stretch, zero, over }: BulletPlaces, light: Light, y: number): string[] {
  const x = (place: number) => BAR.left + (place / 100) * BAR.width;
  return [
    rect(BAR.left, y, BAR.width, 10, ink('track'), 'rx="2"'),
    rect(x(from), y, x(to) - x(from), 10, LIGHT_INK[light], 'rx="2"'),
    over ? `<path d="M${x(100) + 1} ${y}l6 5-6 5Z" fill="${ink('ink2')}"/>` : '',
    zero > 0 ? path(`M${x(zero)} ${y - 3}v16`, ink('ink3')) : '',
    target === null ? '' : path(`M${x(target)} ${y - 2}v14`, ink('ink2')),
    stretch === null ? '' : path(`M${x(stretch)} ${y - 3}v16`, ink('ink3'), 2, 'stroke-dasharray="2 2"'),
    expected === null ? '' : path(`M${x(expected)} ${y - 4}v18`, ink('ink'), 2),
  ];
}

function keyOf(words: BulletPicture['words'], y: number): string {
  const quiet = { fill: ink('ink2') };
  return [
    rect(104, y - 5, 22, 10, ink('edge')),
    text(132, y + 4, words.actual, quiet),
    path(`M220 ${y - 8}v16`, ink('ink'), 2),
    text(228, y + 4, words.expected, quiet),
    path(`M330 ${y - 7}v14`, ink('ink2')),
    text(338, y + 4, words.target, quiet),
    path(`M430 ${y - 7}v14`, ink('ink3'), 2, 'stroke-dasharray="2 2"'),
    text(438, y + 4, words.stretch, quiet),
  ].join('');
}
