import type { Light } from '#domain/assessment/assessment.js';
import { ink } from '../../app/theme/tokens.js';
import { LIGHT_INK } from '../light-ink.js';
import { LIGHT_SHAPES } from '../light-shapes.js';

/** Pieces of an SVG as text: a picture for export is drawn without a page, so that it looks the same from every screen. */

export const SMALL = 12;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const at = (value: number): number => Math.round(value * 10) / 10;

interface TextLook {
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
  size?: number;
  bold?: boolean;
  /** On a hatched ground: the ground's colour round the letters. */
  halo?: boolean;
}

export const text = (
  x: number,
  y: number,
  words: string,
  { fill = ink('ink'), anchor = 'start', size = SMALL, bold, halo }: TextLook = {},
) =>
  `<text x="${at(x)}" y="${at(y)}" fill="${fill}" text-anchor="${anchor}" font-size="${size}"${bold ? ' font-weight="600"' : ''}${halo ? ` stroke="${ink('card')}" stroke-width="4" paint-order="stroke"` : ''}>${escaped(words)}</text>`;

export const rect = (x: number, y: number, width: number, height: number, fill: string, more = '') =>
  `<rect x="${at(x)}" y="${at(y)}" width="${at(Math.max(0, width))}" height="${at(height)}" fill="${fill}" ${more}/>`;

export const path = (d: string, stroke: string, width = 1, more = '') =>
  `<path d="${d}" stroke="${stroke}" stroke-width="${width}" fill="none" ${more}/>`;

/** The whole picture, on its own ground. `defs` are the hatchings it uses. */
export const svgOf = (width: number, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${at(width)}" height="${at(height)}" viewBox="0 0 ${at(width)} ${at(height)}" font-family="'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif" font-size="${SMALL}"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${ink('missBg')}"/><rect width="2" height="6" fill="${ink('edge')}"/></pattern></defs>${rect(0, 0, width, height, ink('card'))}${parts.join('')}</svg>`;

export const HATCHED = 'url(#hatch)';

/** A light's own shape, its middle at x, y: read in grey as well. */
export function lightAt(light: Light, x: number, y: number, size = 13): string {
  const { d, line } = LIGHT_SHAPES[light];
  const inside = line ? `fill="none" stroke="${LIGHT_INK[light]}" stroke-width="${line}"` : `fill="${LIGHT_INK[light]}"`;
  return `<path transform="translate(${at(x - size / 2)} ${at(y - size / 2)}) scale(${size / 16})" d="${d}" ${inside}/>`;
}

/** How wide words are about, at a size: a Chinese character is as wide as it is high, others a good half. */
export const widthOf = (words: string, size = SMALL): number =>
  Array.from(words).reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 1 : 0.56), 0) * size;

/** Words in at most `most` lines of a width; what does not fit ends in an ellipsis. */
export function wrapped(words: string, width: number, most = 2, size = SMALL): string[] {
  const lines = [''];
  for (const letter of words) {
    const line = lines.at(-1)!;
    if (widthOf(line + letter, size) <= width) lines[lines.length - 1] = line + letter;
    else if (lines.length < most) lines.push(letter.trim());
    else {
      let kept = line;
      while (kept && widthOf(`${kept}…`, size) > width) kept = kept.slice(0, -1);
      lines[lines.length - 1] = `${kept}…`;
      break;
    }
  }
  return lines;
}

/** Lines of words, the block's middle at y. */
export const textBlock = (x: number, y: number, lines: readonly string[], look: TextLook = {}): string => {
  const step = (look.size ?? SMALL) * 1.35;
  return lines
    .map((line, n) => text(x, y + (n - (lines.length - 1) / 2) * step + (look.size ?? SMALL) * 0.36, line, look))
    .join('');
};

/** Shape and word for each light that a picture uses. */
export function lightKey(lights: readonly { light: Light; word: string }[], x: number, y: number): string {
  let left = x;
  return lights
    .map(({ light, word }) => {
      const part = lightAt(light, left + 7, y) + text(left + 18, y + 4, word, { fill: ink('ink2') });
      left += 18 + widthOf(word) + 18;
      return part;
    })
    .join('');
}
