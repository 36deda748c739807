import { linearCurve } from '../../pledges/curves.js';
import type { PledgedLine, PledgeFacts } from './pledge-facts.js';
import type { Block, Cell, Paper, PaperPart } from './paper.js';
import type { WarningFacts } from './warning.paper.js';

export const line = (
  more: Partial<Omit<PledgedLine, 'terms'>> & { terms?: Partial<PledgedLine['terms']> } = {},
): PledgedLine => ({
  code: 'GX24-20',
  name: '新增经营主体',
  clause: '新增经营主体1.6万家以上。',
  measureUnit: '万家',
  dueText: null,
  leaderName: '许静姝',
  verifierName: '统计局',
  coUnitNames: [],
  source: { title: '高新区2024年高质量发展大会', date: '2024-02-20' },
  illustrative: false,
  ...more,
  terms: {
    kind: 'cumulative',
    wording: 'atLeast',
    target: '1.6',
    upper: null,
    stretch: null,
    baseline: null,
    curve: linearCurve(),
    growthPath: null,
    nodes: [],
    comparator: null,
    annualOnly: false,
    ...more.terms,
  },
});

export const HASH = 'f2a30d1551b7e6c1c677edc949ccb8fcbb0e1587d93a3d957d376d4f58b8d19c';

export const pledge = (more: Partial<PledgeFacts> = {}): PledgeFacts => ({
  zoneName: '高新区',
  year: 2024,
  tier: 'unit',
  state: 'signed',
  round: 1,
  title: '高新区2024年度目标责任书（市场监管局）',
  unitName: '市场监管局',
  leaderName: null,
  signatory: '丁望舒',
  counterpart: '林知远',
  signedOn: '2024-01-30',
  clauses: [],
  version: { number: 1, hash: HASH },
  lines: [line()],
  adjustments: [],
  kept: [],
  ...more,
});

export const warning = (more: Partial<WarningFacts> = {}): WarningFacts => ({
  zoneName: '高新区',
  officeName: '督查考核办',
  ordinal: 12,
  year: 2024,
  kind: 'pace',
  level: 2,
  unitName: '经济发展部',
  targetName: '固定资产投资增速',
  targetCode: 'GX24-03',
  illustrative: false,
  promised: '13%以上',
  leaderName: '周明川',
  verifierName: '统计局',
  sincePeriod: '2024-04',
  period: '2024-05',
  streak: 2,
  light: 'behind',
  actual: '11.9%',
  expected: '13%',
  why: '1–5月增长 11.9%，目标 13%，差 1.1 个百分点',
  raisedOn: '2024-06-21',
  answer: null,
  cleared: null,
  hash: HASH,
  ...more,
});

/** Everything a paper says, block by block, for looking through. */
export const textOf = (paper: Pick<Paper, 'parts'>): string =>
  paper.parts.flatMap(({ blocks }) => blocks.map(wordsOf)).join('\n');

export const tablesOf = (part: PaperPart) => part.blocks.filter((block) => block.type === 'table');

export const cellText = ({ text, note }: Cell): string => (note ? `${text}｜${note}` : text);

function wordsOf(block: Block): string {
  switch (block.type) {
    case 'table':
      return block.rows.map((row) => ('across' in row ? row.across : row.cells.map(cellText).join(' | '))).join('\n');
    case 'signatures':
      return (
        block.parties.map(({ part, name, signatory }) => `${part} ${name} ${signatory ?? '＿'}`).join('\n') +
        `\n${block.day ?? '日期空'}`
      );
    case 'letterhead':
      return `${block.organ} ${block.number}`;
    case 'cover':
      return [...block.lines, block.title, ...block.foot].join('\n');
    case 'closing':
      return `${block.organ} ${block.day}`;
    case 'attachments':
      return block.titles.join('、');
    case 'imprint':
      return `${block.copies ?? ''} ${block.organ} ${block.day}`;
    case 'seal':
      return [...block.lines, block.hash, block.url].join('\n');
    case 'paragraph':
      return `${block.lead ?? ''}${block.text}`;
    case 'pageBreak':
      return '---';
    default:
      return block.text;
  }
}
