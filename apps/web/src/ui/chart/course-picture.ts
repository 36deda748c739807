import type { Light } from '#domain/assessment/assessment.js';
import { ink } from '../../app/theme/tokens.js';
import { sparkPaths } from '../spark-path.js';
import { LIGHT_INK } from '../light-ink.js';
import { lightAt, path, svgOf, text, textBlock, widthOf, wrapped } from './drawing.js';

export interface CoursePicture {
  tiles: readonly {
    name: string;
    light: Light;
    lightWord: string;
    actual: readonly (number | null)[];
    plan: readonly (number | null)[];
    lights: readonly Light[];
    there: string;
    /** With its unit, and without it where the two would run into one another. */
    goal: string;
    goalShort: string;
  }[];
}

const TILE = { width: 236, height: 138 };
const ACROSS = 4;

/** Small multiples: each target's line against its dashed plan, its lights month by month, and where it stands. */
export function coursePicture({ tiles }: CoursePicture): string {
  const parts = tiles.flatMap((tile, n) => {
    const x = (n % ACROSS) * TILE.width + 12;
    const y = Math.floor(n / ACROSS) * TILE.height;
    const [line, planned] = sparkPaths([tile.actual, tile.plan], TILE.width - 28, 40);
    return [
      textBlock(x, y + 20, wrapped(tile.name, TILE.width - 40 - widthOf(tile.lightWord), 2), { bold: true }),
      lightAt(tile.light, x + TILE.width - 32 - widthOf(tile.lightWord), y + 16, 11),
      text(x + TILE.width - 24, y + 20, tile.lightWord, { anchor: 'end', fill: LIGHT_INK[tile.light] }),
      `<g transform="translate(${x} ${y + 38})">${planned ? path(planned, ink('ink3'), 1, 'stroke-dasharray="2 3"') : ''}${path(line ?? '', LIGHT_INK[tile.light], 1.8)}</g>`,
      ...tile.lights.map((light, month) => lightAt(light, x + 6 + month * 16, y + 94, 10)),
      text(x, y + 120, tile.there, { bold: true }),
      text(x + TILE.width - 24, y + 120, fitting(tile), { anchor: 'end', fill: ink('ink2') }),
    ];
  });
  return svgOf(Math.min(tiles.length, ACROSS) * TILE.width + 8, Math.ceil(tiles.length / ACROSS) * TILE.height + 6, parts);
}

const fitting = ({ there, goal, goalShort }: CoursePicture['tiles'][number]): string =>
  widthOf(there) + widthOf(goal) < TILE.width - 44 ? goal : goalShort;
