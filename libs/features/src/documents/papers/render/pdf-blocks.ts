import type { Block, SigningParty, TableBlock, TableRow } from '#domain/documents/papers/paper.js';
import { groupedHash } from '#domain/documents/papers/words.js';
import { dayWords } from './day-words.js';
import {
  BODY_WIDTH,
  DENSE_SIZE,
  isTall,
  letterheadSize,
  lineHeight,
  LINE_PITCH,
  MM,
  RED,
  SMALL_SIZE,
  TABLE_SIZE,
  widthsOf,
} from './layout.js';

interface Frame {
  width: number;
}

interface Bookmark {
  id: string;
  text: string;
}

type Node = Record<string, unknown>;

/** The blocks of one part; its first words bear the part's bookmark, its headings those below. */
export function blocksToPdf(blocks: readonly Block[], frame: Frame, bookmark: Bookmark): Node[] {
  const nodes: Node[] = [];
  let breaks = false;
  let isMarked = false;
  for (const block of blocks) {
    if (block.type === 'pageBreak') {
      breaks = true;
      continue;
    }
    const made = nodesOf(block, frame);
    const [first] = made;
    if (first && breaks) first['pageBreak'] = 'before';
    if (first?.['text'] !== undefined && first['text'] !== '') {
      if (!isMarked) Object.assign(first, { outline: true, outlineText: bookmark.text, outlineExpanded: false, id: bookmark.id });
      else if (block.type === 'heading' && block.level === 1)
        Object.assign(first, { outline: true, outlineText: block.text, outlineParentId: bookmark.id });
      isMarked = true;
    }
    breaks = false;
    nodes.push(...made);
  }
  return withTheirHeadings(nodes);
}

/** A heading at the foot of a page goes with the paragraph below it; one above a table is kept by the table's own header. */
function withTheirHeadings(nodes: readonly Node[]): Node[] {
  const kept: Node[] = [];
  let headings: Node[] = [];
  for (const node of nodes) {
    if (node['headlineLevel'] !== undefined) {
      headings.push(node);
      continue;
    }
    const follows = headings.length > 0 && Array.isArray(node['text']) && JSON.stringify(node['text']).length < LONGEST_KEPT;
    if (follows) {
      const { pageBreak, ...first } = headings[0]!;
      kept.push({ unbreakable: true, stack: [first, ...headings.slice(1), node], ...(pageBreak ? { pageBreak } : {}) });
    } else kept.push(...headings, node);
    headings = [];
  }
  return [...kept, ...headings];
}

/** Characters; longer paragraphs may be split, and their headings with them left behind. */
const LONGEST_KEPT = 500;

function nodesOf(block: Exclude<Block, { type: 'pageBreak' }>, frame: Frame): Node[] {
  switch (block.type) {
    case 'letterhead':
      return letterhead(block.organ, block.number, frame);
    case 'cover':
      return cover(block);
    case 'title':
      return [{ text: breakable(block.text), style: 'title' }];
    case 'addressee':
      return [{ text: breakable(block.text), margin: [0, 14, 0, 0] }];
    case 'heading':
      return [
        { text: breakable(block.text), bold: block.level === 1, leadingIndent: BODY_WIDTH * 2, headlineLevel: block.level },
      ];
    case 'paragraph':
      return [
        {
          text: [...(block.lead ? [{ text: block.lead, bold: true }] : []), { text: breakable(block.text) }],
          leadingIndent: BODY_WIDTH * 2,
          alignment: 'justify',
        },
      ];
    case 'note':
      return [
        { text: breakable(block.text), fontSize: TABLE_SIZE, lineHeight: lineHeight(15, TABLE_SIZE), margin: [0, 3, 0, 3] },
      ];
    case 'table':
      return [table(block, frame)];
    case 'signatures':
      return [signatures(block.parties, block.day)];
    case 'closing':
      return [
        {
          unbreakable: true,
          stack: [
            { text: block.organ, alignment: 'right', margin: [0, LINE_PITCH, BODY_WIDTH * 2, 0] },
            { text: block.day, alignment: 'right', margin: [0, 0, BODY_WIDTH * 4, 0] },
          ],
        },
      ];
    case 'attachments':
      return block.titles.map((title, index) => ({
        text: index === 0 ? `附件：${block.titles.length > 1 ? '1．' : ''}${title}` : `　　　${index + 1}．${title}`,
        leadingIndent: BODY_WIDTH * 2,
        preserveLeadingSpaces: true,
        margin: [0, index === 0 ? LINE_PITCH : 0, 0, 0],
      }));
    case 'imprint':
      return [imprint(block, frame)];
    case 'seal':
      return [seal(block)];
  }
}

function letterhead(organ: string, number: string, frame: Frame): Node[] {
  const size = letterheadSize(organ);
  return [
    {
      text: organ,
      fontSize: size,
      bold: true,
      color: RED,
      alignment: 'center',
      lineHeight: 1,
      margin: [0, 20, 0, 14],
      noWrap: true,
    },
    { text: number, alignment: 'center', margin: [0, 0, 0, 4] },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: frame.width * MM, y2: 0, lineWidth: 2, lineColor: RED }],
      margin: [0, 0, 0, 26],
    },
  ];
}

const cover = ({ lines, title, foot }: Extract<Block, { type: 'cover' }>): Node[] => [
  ...lines.map((text, index) => ({
    text: breakable(text),
    fontSize: 26,
    bold: true,
    alignment: 'center',
    lineHeight: lineHeight(40, 26),
    margin: [0, index === 0 ? 120 : 0, 0, 10],
  })),
  {
    text: breakable(title),
    fontSize: 36,
    bold: true,
    alignment: 'center',
    lineHeight: lineHeight(54, 36),
    margin: [0, 40, 0, 150],
  },
  ...foot.map((text) => ({ text: breakable(text), alignment: 'center' })),
];

const PAD = 3;
const RULE = 0.5;

function table(block: TableBlock, frame: Frame): Node {
  const size = block.dense ? DENSE_SIZE : TABLE_SIZE;
  const millimetres = widthsOf(block, frame);
  const small = { fontSize: size, lineHeight: lineHeight(size * 1.35, size), verticalAlignment: 'middle' };
  const head = block.columns.map(({ title }) => ({
    ...small,
    text: title,
    bold: true,
    alignment: 'center',
    fillColor: '#F2F2F2',
  }));
  const body = block.rows.map((row) => cellsOf(row, block, small));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      // One row that is taller than a page would be cut off if it had to stay whole.
      dontBreakRows: !block.rows.some((row) => isTall(row, millimetres, size)),
      widths: millimetres.map((mm) => mm * MM - PAD * 2 - RULE),
      body: [head, ...body],
    },
    layout: {
      hLineWidth: () => RULE,
      vLineWidth: () => RULE,
      hLineColor: () => '#333333',
      vLineColor: () => '#333333',
      paddingLeft: () => PAD,
      paddingRight: () => PAD,
      paddingTop: () => 2.5,
      paddingBottom: () => 2.5,
    },
    margin: [0, 4, 0, 6],
  };
}

function cellsOf(row: TableRow, { columns }: TableBlock, small: Node): Node[] {
  if ('across' in row)
    return [{ ...small, text: breakable(row.across), bold: true, colSpan: columns.length }, ...columns.slice(1).map(() => ({}))];
  return row.cells.map(({ text, note }, index) => {
    const said = { ...small, alignment: columns[index]!.align ?? 'left', bold: row.strong === true };
    if (!note) return { ...said, text: breakable(text) };
    const quiet = { fontSize: SMALL_SIZE, lineHeight: lineHeight(SMALL_SIZE * 1.3, SMALL_SIZE), color: '#595959', bold: false };
    return { ...said, stack: [{ text: breakable(text) }, { ...quiet, text: breakable(note) }] };
  });
}

const signatures = (parties: readonly SigningParty[], day: string | null): Node => ({
  unbreakable: true,
  margin: [0, LINE_PITCH, 0, 0],
  columns: parties.map(({ part, name, signatory }) => ({
    width: '*',
    stack: [
      { text: `${part}：` },
      { text: breakable(name) },
      { text: `签字：${signatory ?? '＿＿＿＿＿＿'}`, margin: [0, 10, 0, 0] },
      { text: dayWords(day), preserveLeadingSpaces: true },
    ],
  })),
  columnGap: 16,
});

function imprint({ copies, organ, day }: Extract<Block, { type: 'imprint' }>, frame: Frame): Node {
  const small = { fontSize: 14, lineHeight: lineHeight(24, 14) };
  const last = {
    columns: [
      { ...small, text: organ, width: '*' },
      { ...small, text: `${day}印发`, width: 'auto', alignment: 'right' },
    ],
    margin: [14, 2, 14, 0],
  };
  const rows = [...(copies === null ? [] : [[{ ...small, text: breakable(copies), margin: [14, 2, 14, 0] }]]), [last]];
  return {
    unbreakable: true,
    margin: [0, LINE_PITCH, 0, 0],
    table: { widths: [frame.width * MM], body: rows },
    layout: {
      hLineWidth: (i: number) => (i === 0 || i === rows.length ? 1 : 0.5),
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  };
}

/** The code is drawn in modules, not as a picture. */
const seal = ({ lines, hash, url }: Extract<Block, { type: 'seal' }>): Node => ({
  unbreakable: true,
  margin: [0, 16, 0, 0],
  columns: [
    {
      width: '*',
      stack: [...lines, ...groupedHash(hash), url].map((text) => ({
        text: breakable(text),
        fontSize: TABLE_SIZE,
        lineHeight: lineHeight(16, TABLE_SIZE),
        alignment: 'left',
      })),
    },
    { width: 100, qr: url, fit: 100, eccLevel: 'M', alignment: 'right' },
  ],
  columnGap: 12,
});

const LONG_RUN = /([!-~\u00a1-\u02ff]{24,})/;

/** Long runs without a place to break (addresses, hashes, what somebody pasted) may break anywhere. */
export function breakable(text: string): string | { text: string; wordBreak?: 'break-all' }[] {
  if (!LONG_RUN.test(text)) return text;
  return text
    .split(LONG_RUN)
    .flatMap((piece, index) =>
      piece === '' ? [] : index % 2 === 1 ? { text: piece, wordBreak: 'break-all' as const } : { text: piece },
    );
}
