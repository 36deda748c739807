import type { Block, SigningParty, TableBlock, TableRow as Row } from '#domain/documents/papers/paper.js';
import { groupedHash } from '#domain/documents/papers/words.js';
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IBorderOptions,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { dayWords } from './day-words.js';
import { FACE, STYLE } from './docx-styles.js';
import { DENSE_SIZE, isTall, letterheadSize, RED, SMALL_SIZE, TABLE_SIZE, TWIPS_PER_MM, widthsOf } from './layout.js';
import { qrPng } from './qr.js';

interface Frame {
  width: number;
}

const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

export async function blocksToDocx(blocks: readonly Block[], frame: Frame): Promise<FileChild[]> {
  const children: FileChild[] = [];
  for (const [i, block] of blocks.entries()) children.push(...(await childrenOf(block, frame, isLastButOneNote(blocks, i))));
  return children;
}

/** The last of several notes does not stand alone on a page: the one before it comes along. */
const isLastButOneNote = (blocks: readonly Block[], i: number): boolean =>
  blocks[i]?.type === 'note' && blocks[i + 1]?.type === 'note' && blocks[i + 2]?.type !== 'note';

async function childrenOf(block: Block, frame: Frame, keepNext: boolean): Promise<FileChild[]> {
  switch (block.type) {
    case 'letterhead':
      return letterhead(block.organ, block.number);
    case 'cover':
      return cover(block);
    case 'title':
      return [new Paragraph({ style: STYLE.title, text: block.text })];
    case 'addressee':
      return [
        new Paragraph({
          style: STYLE.flush,
          text: block.text,
          spacing: { before: 280, line: 579, lineRule: LineRuleType.EXACT },
        }),
      ];
    case 'heading':
      return [new Paragraph({ heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, text: block.text })];
    case 'paragraph':
      return [
        new Paragraph({
          style: STYLE.text,
          children: [...(block.lead ? [new TextRun({ text: block.lead, bold: true })] : []), new TextRun(block.text)],
        }),
      ];
    case 'note':
      return [new Paragraph({ style: STYLE.note, text: block.text, keepNext })];
    case 'table':
      return [table(block, frame)];
    case 'signatures':
      return signatures(block.parties, block.day, frame);
    case 'closing':
      return [
        new Paragraph({
          style: STYLE.flush,
          alignment: AlignmentType.RIGHT,
          text: block.organ,
          spacing: { before: 579, line: 579, lineRule: LineRuleType.EXACT },
          indent: { right: 640 },
          keepNext: true,
        }),
        new Paragraph({ style: STYLE.flush, alignment: AlignmentType.RIGHT, text: block.day, indent: { right: 1280 } }),
      ];
    case 'attachments':
      return block.titles.map(
        (title, index) =>
          new Paragraph({
            style: STYLE.text,
            text: index === 0 ? `附件：${block.titles.length > 1 ? '1．' : ''}${title}` : `　　　${index + 1}．${title}`,
            spacing: { before: index === 0 ? 579 : 0, line: 579, lineRule: LineRuleType.EXACT },
          }),
      );
    case 'imprint':
      return imprint(block, frame);
    case 'seal':
      return [await seal(block, frame)];
    case 'pageBreak':
      return [new Paragraph({ style: STYLE.last, pageBreakBefore: true })];
  }
}

/** 红头: the organ in red, its number, the red line below. */
function letterhead(organ: string, number: string): Paragraph[] {
  const size = letterheadSize(organ);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 600, line: Math.round(size * 20 * 1.4), lineRule: LineRuleType.EXACT },
      children: [new TextRun({ text: organ, font: FACE.title, size: size * 2, color: RED.slice(1) })],
    }),
    new Paragraph({
      style: STYLE.flush,
      alignment: AlignmentType.CENTER,
      text: number,
      spacing: { before: 400, after: 500, line: 579, lineRule: LineRuleType.EXACT },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 10, color: RED.slice(1) } },
    }),
  ];
}

function cover({ lines, title, foot }: Extract<Block, { type: 'cover' }>): Paragraph[] {
  const centred = (text: string, size: number, before: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, after: 200, line: Math.round(size * 20 * 1.5), lineRule: LineRuleType.AT_LEAST },
      children: [new TextRun({ text, font: FACE.title, size: size * 2 })],
    });
  return [
    ...lines.map((text, index) => centred(text, 26, index === 0 ? 2600 : 0)),
    centred(title, 36, 900),
    ...foot.map(
      (text, index) =>
        new Paragraph({
          style: STYLE.flush,
          alignment: AlignmentType.CENTER,
          text,
          spacing: { before: index === 0 ? 3400 : 0, line: 620, lineRule: LineRuleType.EXACT },
        }),
    ),
  ];
}

const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '333333' };
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const GRID = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const OPEN = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

function table(block: TableBlock, frame: Frame): Table {
  const widths = widthsOf(block, frame);
  const size = block.dense ? DENSE_SIZE : TABLE_SIZE;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(({ title }, index) =>
      cell([line(title, { font: FACE.hei, size, align: 'center' })], widths[index]!),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(frame.width), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: GRID,
    margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 60, right: 60 },
    rows: [head, ...block.rows.map((row) => tableRow(row, block, widths, size))],
  });
}

function tableRow(row: Row, block: TableBlock, widths: number[], size: number): TableRow {
  const cantSplit = !isTall(row, widths, size);
  if ('across' in row) {
    const whole = widths.reduce((sum, width) => sum + width, 0);
    return new TableRow({
      cantSplit,
      children: [cell([line(row.across, { font: FACE.hei, size, align: 'left', keepNext: true })], whole, block.columns.length)],
    });
  }
  return new TableRow({
    cantSplit,
    children: row.cells.map(({ text, note }, index) => {
      const { align = 'left' } = block.columns[index]!;
      const lines = [line(text, { size, align, bold: row.strong })];
      if (note) lines.push(line(note, { size: SMALL_SIZE, align, color: '595959' }));
      return cell(lines, widths[index]!);
    }),
  });
}

const cell = (children: Paragraph[], width: number, columnSpan?: number): TableCell =>
  new TableCell({
    children,
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    columnSpan,
  });

interface Printed {
  size: number;
  align: 'left' | 'center' | 'right';
  font?: typeof FACE.hei;
  bold?: boolean;
  color?: string;
  keepNext?: boolean;
}

const line = (text: string, { size, align, font, bold, color, keepNext }: Printed): Paragraph =>
  new Paragraph({
    style: STYLE.cell,
    alignment: align,
    keepNext,
    children: [new TextRun({ text, size: size * 2, font, bold, color })],
  });

/** Both parties side by side, never torn apart; what is not signed yet leaves a line to sign on. */
function signatures(parties: readonly SigningParty[], day: string | null, frame: Frame): FileChild[] {
  const width = frame.width / parties.length;
  const said = (text: string, before = 0) =>
    new Paragraph({ style: STYLE.flush, text, spacing: { before, line: 579, lineRule: LineRuleType.EXACT }, keepNext: true });
  const cells = parties.map(({ part, name, signatory }) =>
    cell([said(`${part}：`), said(name), said(`签字：${signatory ?? '＿＿＿＿＿＿'}`, 200), said(dayWords(day))], width),
  );
  return [
    new Paragraph({ style: STYLE.flush, keepNext: true }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips(frame.width), type: WidthType.DXA },
      columnWidths: parties.map(() => twips(width)),
      borders: OPEN,
      rows: [new TableRow({ cantSplit: true, children: cells })],
    }),
  ];
}

/** 版记 */
function imprint({ copies, organ, day }: Extract<Block, { type: 'imprint' }>, frame: Frame): FileChild[] {
  const rule: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
  const said = (text: string, align: 'left' | 'right' = 'left') =>
    new Paragraph({
      style: STYLE.flush,
      alignment: align,
      children: [new TextRun({ text, size: 28 })],
      spacing: { line: 480, lineRule: LineRuleType.EXACT },
    });
  const half = frame.width / 2;
  const rows = [
    new TableRow({ cantSplit: true, children: [cell([said(`　${organ}`)], half), cell([said(`${day}印发　`, 'right')], half)] }),
  ];
  if (copies !== null) rows.unshift(new TableRow({ cantSplit: true, children: [cell([said(`　${copies}`)], frame.width, 2)] }));
  return [
    new Paragraph({ style: STYLE.flush }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips(frame.width), type: WidthType.DXA },
      columnWidths: [twips(half), twips(half)],
      borders: { ...OPEN, top: rule, bottom: rule, insideHorizontal: { ...rule, size: 4 } },
      rows,
    }),
  ];
}

/** The whole hash and the QR code that opens what was hashed. */
async function seal({ lines, hash, url }: Extract<Block, { type: 'seal' }>, frame: Frame): Promise<Table> {
  const qr = new ImageRun({
    type: 'png',
    data: await qrPng(url),
    transformation: { width: 84, height: 84 },
    altText: { name: 'QR', title: url, description: url },
  });
  const words = [...lines, ...groupedHash(hash), url];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(frame.width), type: WidthType.DXA },
    columnWidths: [twips(frame.width - 28), twips(28)],
    borders: OPEN,
    margins: { marginUnitType: WidthType.DXA, top: 200, bottom: 40, left: 0, right: 60 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(
            words.map((text) => line(text, { size: TABLE_SIZE, align: 'left' })),
            frame.width - 28,
          ),
          cell([new Paragraph({ style: STYLE.cell, alignment: AlignmentType.RIGHT, children: [qr] })], 28),
        ],
      }),
    ],
  });
}
