import type { Light } from '#domain/assessment/assessment.js';
import { ink } from '../../app/theme/tokens.js';
import { LIGHT_INK } from '../light-ink.js';
import { HATCHED, lightAt, lightKey, rect, svgOf, text, textBlock, widthOf, wrapped } from './drawing.js';

export interface HeatPicture {
  columns: readonly string[];
  rows: readonly { name: string; cells: readonly { light: Light | null; count?: number }[] }[];
  key: readonly { light: Light; word: string }[];
}

const ROW = 26;
const CELL = 46;
const TOP = 30;
const GROUND: Record<Light, string> = {
  done: ink('doneBg'),
  onPace: ink('paceBg'),
  behind: ink('behindBg'),
  lagging: ink('lagBg'),
  missing: HATCHED,
  pending: ink('missBg'),
  notAssessed: ink('missBg'),
};

/** Unit × month, a light's shape in every cell and the number of reds beside it. */
export function heatPicture({ columns, rows, key }: HeatPicture): string {
  const label = Math.min(260, Math.max(90, ...rows.map(({ name }) => widthOf(name) + 14)));
  const width = Math.max(label + columns.length * CELL + 10, 520);
  const parts = columns.map((column, x) => text(label + (x + 0.5) * CELL, 18, column, { anchor: 'middle', fill: ink('ink3') }));
  rows.forEach(({ name, cells }, y) => {
    const top = TOP + y * ROW;
    parts.push(textBlock(8, top + ROW / 2, wrapped(name, label - 14, 1)));
    cells.forEach(({ light, count = 0 }, x) => {
      if (!light) return;
      const left = label + x * CELL;
      const counted = light === 'lagging' && count > 0;
      parts.push(rect(left + 1.5, top + 1.5, CELL - 3, ROW - 3, GROUND[light], 'rx="3"'));
      parts.push(lightAt(light, left + CELL / 2 - (counted ? 7 : 0), top + ROW / 2, 12));
      if (counted)
        parts.push(text(left + CELL / 2 + 3, top + ROW / 2 + 4, String(count), { fill: LIGHT_INK.lagging, bold: true }));
    });
  });
  const bottom = TOP + rows.length * ROW;
  return svgOf(width, bottom + 30, [...parts, lightKey(key, 8, bottom + 16)]);
}
