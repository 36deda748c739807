import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import { BODY_SIZE, LINE_PITCH, TABLE_SIZE, TITLE_SIZE } from './layout.js';

/**
 * Fonts are named, never shipped: the offices that read these documents have them (方正小标宋 and the GB2312 faces may not be
 * redistributed); where one is missing the program's own substitute stands in.
 */
const face = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia });
export const FACE = {
  fang: face('仿宋_GB2312'),
  kai: face('楷体_GB2312'),
  hei: face('黑体'),
  song: face('宋体'),
  title: face('方正小标宋简体'),
};

export const BODY = {
  text: 'GwBody',
  flush: 'GwFlush',
  title: 'GwTitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  note: 'GwNote',
  cell: 'GwCell',
  last: 'GwLast',
} as const;

const pitch = Math.round(LINE_PITCH * 20);
const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
/** Two characters, whatever the size. */
const INDENT = { firstLineChars: 200, firstLine: BODY_SIZE * 2 * 20 };
const SIZE = BODY_SIZE * 2;

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FACE.fang, size: SIZE, language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exact(pitch) },
    },
    heading1: {
      run: { font: FACE.hei, size: SIZE, bold: false, color: '000000' },
      paragraph: { spacing: exact(pitch), indent: INDENT, keepNext: true },
    },
    heading2: {
      run: { font: FACE.kai, size: SIZE, bold: false, color: '000000' },
      paragraph: { spacing: exact(pitch), indent: INDENT, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: BODY.text,
      name: '公文正文',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: FACE.fang, size: SIZE },
      paragraph: { alignment: AlignmentType.BOTH, indent: INDENT, spacing: exact(pitch) },
    },
    {
      id: BODY.flush,
      name: '公文顶格',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: FACE.fang, size: SIZE },
      paragraph: { spacing: exact(pitch) },
    },
    {
      id: BODY.title,
      name: '公文标题',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: FACE.title, size: TITLE_SIZE * 2 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 700, lineRule: LineRuleType.EXACT }, keepNext: true },
    },
    {
      id: BODY.note,
      name: '公文附注',
      basedOn: 'Normal',
      run: { font: FACE.fang, size: TABLE_SIZE * 2 },
      paragraph: { spacing: { line: 280, lineRule: LineRuleType.EXACT, before: 60, after: 60 } },
    },
    {
      id: BODY.cell,
      name: '公文表格',
      basedOn: 'Normal',
      run: { font: FACE.fang, size: TABLE_SIZE * 2 },
      paragraph: { spacing: { line: 260, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: BODY.last,
      name: '公文尾行',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { line: 20, lineRule: LineRuleType.EXACT } },
    },
  ],
};
