import type { PaperPart, TableBlock, TableRow } from '#domain/documents/papers/paper.js';

/**
 * GB/T 9704-2012 in figures: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 三号 (16 pt) 仿宋, 22 lines of 28 characters. A
 * landscape page is the same sheet turned, bound at its left edge.
 */
export const MM = 72 / 25.4;
export const TWIPS_PER_MM = 1440 / 25.4;

export const SHEET = { width: 210, height: 297 };
export const PORTRAIT = { top: 37, left: 28, right: 26, bottom: 35, width: 156, height: 225 };
export const LANDSCAPE = { top: 28, left: 37, right: 35, bottom: 26, width: 225, height: 156 };

export const CHARACTERS = 28;
export const LINES = 22;
/** Points. 三号 is 16 pt; 28 characters in 156 mm leave each a little less. */
export const BODY_SIZE = 16;
export const BODY_WIDTH = (PORTRAIT.width * MM) / CHARACTERS;
export const LINE_PITCH = (PORTRAIT.height * MM) / LINES;
/** 二号 for titles, 五号 for tables, small print below. */
export const TITLE_SIZE = 22;
export const TABLE_SIZE = 10.5;
export const DENSE_SIZE = 8.5;
export const SMALL_SIZE = 8.5;
export const FOOTER_SIZE = 9;

/** 公文红 */
export const RED = '#C00000';

export const frameOf = ({ orientation }: Pick<PaperPart, 'orientation'>) => (orientation === 'landscape' ? LANDSCAPE : PORTRAIT);

/** The organ's name as large as the line allows, up to 小初. */
export const letterheadSize = (organ: string): number =>
  Math.min(44, Math.floor((PORTRAIT.width * MM) / Math.max(organ.length, 1)) - 1);

/** Column widths in millimetres. */
export function widthsOf({ columns }: TableBlock, frame: { width: number }): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => (width / whole) * frame.width);
}

/** A row of more lines than this may be split: kept together it would leave pages half empty, or not fit on any. */
const TALL_LINES = 18;

export function isTall(row: TableRow, widths: readonly number[], size: number): boolean {
  if ('across' in row) return false;
  return row.cells.some(({ text, note }, index) => {
    const perLine = Math.max(1, Math.floor(((widths[index] ?? 10) * MM - 6) / size));
    return Math.ceil(breadth(text) / perLine) + Math.ceil(breadth(note ?? '') / perLine) > TALL_LINES;
  });
}

/** In full-width characters: Latin letters and digits count half. */
export const breadth = (text: string): number => text.length - (text.match(/[ -\u2e7f]/g)?.length ?? 0) * 0.45;

/** Ascent and descent of Noto Sans SC, in its own size. */
const NATURAL_LINE = 1.448;

/** What pdfmake must multiply the font's own line by to come to a pitch, both in points. */
export const lineHeight = (pitch: number, size: number): number => pitch / (size * NATURAL_LINE);
