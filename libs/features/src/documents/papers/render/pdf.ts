import type { Paper, PaperPart } from '#domain/documents/papers/paper.js';
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { blocksToPdf } from './pdf-blocks.js';
import { BODY_WIDTH, FOOTER_SIZE, frameOf, lineHeight, LINE_PITCH, MM, TITLE_SIZE } from './layout.js';

const require = createRequire(import.meta.url);
const FONT = (file: string) => require.resolve(`@expo-google-fonts/noto-sans-sc/${file}.ttf`);
const NOTO = { normal: FONT('400Regular/NotoSansSC_400Regular'), bold: FONT('700Bold/NotoSansSC_700Bold') };

/** The library's setting is one for the process: nothing is fetched, and no file is read but the two fonts. */
function prepare(): void {
  pdfmake.setFonts({ Noto: NOTO });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(NOTO).includes(path));
}

/** The paper as PDF with its fonts embedded (the glyphs that are used), bookmarks and metadata. */
export async function renderPdf(paper: Paper, tell: (share: number) => void = () => undefined): Promise<Buffer> {
  prepare();
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    language: 'zh-CN',
    displayTitle: true,
    info: {
      title: paper.title,
      author: paper.author,
      subject: paper.title,
      creator: '践诺 Jiannuo',
      producer: '践诺 Jiannuo',
      ...(paper.hash === null ? {} : { keywords: `SHA-256 ${paper.hash}` }),
    },
    defaultStyle: { font: 'Noto', fontSize: BODY_WIDTH, lineHeight: lineHeight(LINE_PITCH, BODY_WIDTH), color: '#000000' },
    styles: { title: { fontSize: TITLE_SIZE, bold: true, alignment: 'center', lineHeight: lineHeight(36, TITLE_SIZE) } },
    content: paper.parts.map(sectionOf) as unknown as Content,
  };
  pdfmake.setProgressCallback(tell);
  return pdfmake.createPdf(definition).getBuffer();
}

function sectionOf(part: PaperPart, index: number): object {
  const frame = frameOf(part);
  const margins = [frame.left, frame.top, frame.right, frame.bottom].map((mm) => mm * MM);
  return {
    section: { stack: blocksToPdf(part.blocks, frame, { id: `part-${index}`, text: part.bookmark }) },
    pageOrientation: part.orientation,
    pageMargins: margins,
    header:
      part.mark === null
        ? null
        : () => ({ text: part.mark, bold: true, fontSize: 14, alignment: 'right', margin: [0, 15 * MM, frame.right * MM, 0] }),
    footer: (page: number, pages: number) => ({
      columns: [
        { text: part.footer, fontSize: FOOTER_SIZE, width: '*' },
        { text: `第 ${page} 页　共 ${pages} 页`, fontSize: FOOTER_SIZE, width: 'auto', alignment: 'right' },
      ],
      margin: [frame.left * MM, 7 * MM, frame.right * MM, 0],
      lineHeight: 1,
      color: '#333333',
    }),
  };
}
