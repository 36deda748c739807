import type { Block, Paper, PaperPart } from '#domain/documents/papers/paper.js';
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx';
import { blocksToDocx } from './docx-blocks.js';
import { FACE, STYLE, STYLES_XML } from './docx-styles.js';
import { BODY_SIZE, BODY_WIDTH, FOOTER_SIZE, frameOf, LINE_PITCH, SHEET, TWIPS_PER_MM } from './layout.js';

const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/** The paper as an Office document: real styles, a document grid of 22 lines × 28 characters, fields for the page numbers. */
export async function renderDocx(paper: Paper): Promise<Buffer> {
  const sections: ISectionOptions[] = [];
  for (const part of paper.parts) sections.push(await sectionOf(part));
  const document = new Document({
    title: paper.title,
    creator: paper.author,
    lastModifiedBy: paper.author,
    subject: paper.title,
    ...(paper.hash === null ? {} : { keywords: `SHA-256 ${paper.hash}`, description: `SHA-256 ${paper.hash}` }),
    evenAndOddHeaderAndFooters: false,
    sections,
  });
  return Packer.toBuffer(document, undefined, [{ path: 'word/styles.xml', data: STYLES_XML }]);
}

async function sectionOf(part: PaperPart): Promise<ISectionOptions> {
  const frame = frameOf(part);
  const isLandscape = part.orientation === 'landscape';
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // Word takes the sheet as it lies in the printer and turns it.
        size: {
          width: twips(SHEET.width),
          height: twips(SHEET.height),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(frame.top),
          left: twips(frame.left),
          right: twips(frame.right),
          bottom: twips(frame.bottom),
          header: twips(15),
          footer: twips(isLandscape ? 14 : 22),
          gutter: 0,
        },
        pageNumbers: { formatType: NumberFormat.DECIMAL },
      },
      grid: {
        type: DocumentGridType.LINES_AND_CHARS,
        linePitch: Math.floor(LINE_PITCH * 20),
        // In 1/4096 point: what a character of the grid is narrower than one of the text.
        charSpace: Math.floor((BODY_WIDTH - BODY_SIZE) * 4096),
      },
    },
    headers: { default: new Header({ children: [headerOf(part)] }) },
    footers: { default: new Footer({ children: [footerOf(part)] }) },
    children: await childrenOf(part),
  };
}

const headerOf = ({ mark }: PaperPart): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: mark === null ? [] : [new TextRun({ text: mark, font: FACE.hei, size: 28 })],
  });

function footerOf(part: PaperPart): Paragraph {
  const plain = { font: FACE.song, size: FOOTER_SIZE * 2 };
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: twips(frameOf(part).width) }],
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new TextRun({ text: part.footer, ...plain }),
      new TextRun({ children: ['\t第', PageNumber.CURRENT, '页 共', PageNumber.TOTAL_PAGES, '页'], ...plain }),
    ],
  });
}

async function childrenOf(part: PaperPart): Promise<FileChild[]> {
  const children = await blocksToDocx(part.blocks as Block[], frameOf(part));
  // A section may not end with a table: its last paragraph carries the section's own properties.
  return [...children, new Paragraph({ style: STYLE.last })];
}
