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

export const STYLE = {
  text: 'GwBody',
  flush: 'GwFlush',
  title: 'GwTitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  note: 'GwNote',
  cell: 'GwCell',
  last: 'GwLast',
} as const;

interface Style {
  id: string;
  name: string;
  font: (typeof FACE)[keyof typeof FACE];
  /** Points. */
  size: number;
  /** Inside w:pPr, in the order of the schema. */
  paragraph: string;
  /** The text itself: a little closer than its font, so that 28 characters fill a line. */
  isText?: boolean;
}

const exact = (twips: number, more = '') => `<w:spacing w:before="0" w:after="0" w:line="${twips}" w:lineRule="exact"${more}/>`;
const PITCH = exact(Math.floor(LINE_PITCH * 20));
/** Two characters, whatever the size. */
const INDENT = `<w:ind w:firstLineChars="200" w:firstLine="${BODY_SIZE * 40}"/>`;

const STYLES: Style[] = [
  {
    id: STYLE.text,
    name: '公文正文',
    font: FACE.fang,
    size: BODY_SIZE,
    isText: true,
    paragraph: `${PITCH}${INDENT}<w:jc w:val="both"/>`,
  },
  { id: STYLE.flush, name: '公文顶格', font: FACE.fang, size: BODY_SIZE, isText: true, paragraph: PITCH },
  {
    id: STYLE.title,
    name: '公文标题',
    font: FACE.title,
    size: TITLE_SIZE,
    paragraph: `<w:keepNext/>${exact(700)}<w:jc w:val="center"/>`,
  },
  {
    id: STYLE.heading1,
    name: 'heading 1',
    font: FACE.hei,
    size: BODY_SIZE,
    isText: true,
    paragraph: `<w:keepNext/><w:keepLines/>${PITCH}${INDENT}<w:outlineLvl w:val="0"/>`,
  },
  {
    id: STYLE.heading2,
    name: 'heading 2',
    font: FACE.kai,
    size: BODY_SIZE,
    isText: true,
    paragraph: `<w:keepNext/><w:keepLines/>${PITCH}${INDENT}<w:outlineLvl w:val="1"/>`,
  },
  {
    id: STYLE.note,
    name: '公文附注',
    font: FACE.fang,
    size: TABLE_SIZE,
    // A note's last line does not stand alone either.
    paragraph: '<w:widowControl/><w:spacing w:before="60" w:after="60" w:line="280" w:lineRule="exact"/>',
  },
  {
    id: STYLE.cell,
    name: '公文表格',
    font: FACE.fang,
    size: TABLE_SIZE,
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
  },
  { id: STYLE.last, name: '公文尾行', font: FACE.fang, size: 1, paragraph: exact(20) },
];

const fonts = ({ ascii, hAnsi, cs, eastAsia }: Style['font']) =>
  `<w:rFonts w:ascii="${ascii}" w:hAnsi="${hAnsi}" w:cs="${cs}" w:eastAsia="${eastAsia}"/>`;
const sizes = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

const styleXml = ({ id, name, font, size, paragraph, isText }: Style): string =>
  `<w:style w:type="paragraph"${name.startsWith('heading') ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
  `<w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(font)}${isText ? '<w:spacing w:val="-5"/>' : ''}${sizes(size)}</w:rPr></w:style>`;

/**
 * word/styles.xml. Written out because the library cannot say `snapToGrid`: the grid of 22 × 28 stands in the section, as the
 * standard asks, but programs count its cells differently, so the text keeps its own pitch and does not lean on it.
 */
export const STYLES_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(FACE.fang)}${sizes(BODY_SIZE)}<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
  `<w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>${PITCH}</w:pPr></w:pPrDefault></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  `${STYLES.map(styleXml).join('')}</w:styles>`;
