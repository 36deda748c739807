import type { PledgeState } from '../../pledges/pledge.lifecycle.js';
import type { Block, Paper, PaperPart } from './paper.js';
import { curveTable, nodesTable } from './pace-plan.js';
import type { PledgedLine, PledgeFacts } from './pledge-facts.js';
import { baselineWords, promisedValue } from './promised-value.js';
import { sourceNotes } from './sources.js';
import { chineseNumeral, dueWords, paragraphsOf, printable, shortHash } from './words.js';

/** 目标责任书: one pledge at any state of its life. `urlOf` makes the address that its QR code opens. */
export function pledgePaper(facts: PledgeFacts, urlOf: (hash: string) => string): Paper {
  return {
    kind: 'pledge',
    title: printable(facts.title),
    author: printable(facts.zoneName),
    hash: facts.version?.hash ?? null,
    parts: [pledgePart(facts, urlOf)],
  };
}

/** The pledge as a run of pages with a footer of its own, also for the book of a whole zone. */
export const pledgePart = (facts: PledgeFacts, urlOf: (hash: string) => string): PaperPart => ({
  orientation: 'portrait',
  footer: footerOf(facts),
  bookmark: printable(facts.title),
  mark: markOf(facts),
  blocks: [...body(facts), ...signing(facts, urlOf), ...annexes(facts)],
});

const MARKS: Partial<Record<PledgeState, string>> = { draft: '征求意见稿', consultation: '征求意见稿', approved: '送审稿' };

/** 征求意见稿（第2轮）, 送审稿; null once signed. */
export function markOf({
  state,
  round,
  version,
  isBroken,
}: Pick<PledgeFacts, 'state' | 'round' | 'version' | 'isBroken'>): string | null {
  if (isBroken) return '内容与签订时的校验码不符';
  const mark = version === null ? (MARKS[state] ?? null) : null;
  return mark !== null && state === 'consultation' && round > 0 ? `${mark}（第${round}轮）` : mark;
}

function footerOf(facts: PledgeFacts): string {
  if (facts.isBroken) return '内容与签订时的校验码不符，不作为凭据';
  if (facts.version === null) return `${markOf(facts) ?? '未签订'} · 尚未签订`;
  return `第${facts.version.number}版 · SHA-256 ${shortHash(facts.version.hash)}`;
}

function body(facts: PledgeFacts): Block[] {
  const sections = [targets, duties, rules, adjustments].map((section) => section(facts)).filter((blocks) => blocks.length > 0);
  return [
    ...titleBlocks(printable(facts.title)),
    { type: 'paragraph', text: preamble(facts) },
    ...sections.flatMap((blocks, index): Block[] => {
      const [head, ...rest] = blocks;
      return [{ type: 'heading', level: 1, text: `${chineseNumeral(index + 1)}、${(head as { text: string }).text}` }, ...rest];
    }),
  ];
}

/** A long title breaks before its bracket, or after its 的, not wherever the line happens to end. */
export function titleBlocks(title: string): Block[] {
  const [, main, rest] =
    (title.length > LONGEST_TITLE && (/^(.+?)(（[^（）]+）)$/.exec(title) ?? /^(关于.+的)(.+)$/.exec(title))) || [];
  return (main && rest ? [main, rest] : [title]).map((text) => ({ type: 'title', text }));
}

/** Characters of 二号 in a line, less one for good looks. */
const LONGEST_TITLE = 19;

export function preamble({ zoneName, year, tier, unitName, leaderName, counterpart, lines }: PledgeFacts): string {
  const zone = printable(zoneName);
  const aim = `为确保${zone}${year}年各项目标任务如期完成，`;
  const count = lines.length === 0 ? '履行本责任书所列职责' : `完成下列${lines.length}项目标`;
  if (tier === 'leader')
    return `${aim}${printable(leaderName ?? '')}同志就分管工作向${printable(counterpart ?? zone)}郑重承诺，${count}。`;
  return `${aim}${printable(unitName)}向${zone}郑重承诺，${count}。`;
}

const named = (text: string): Block => ({ type: 'heading', level: 1, text });

function targets({ lines }: PledgeFacts): Block[] {
  if (lines.length === 0) return [];
  return [
    named('目标任务'),
    {
      type: 'table',
      columns: [
        { title: '序号', width: 10, align: 'center' },
        { title: '目标任务', width: 56 },
        { title: '目标值', width: 30, align: 'center' },
        { title: '完成时限', width: 18, align: 'center' },
        { title: '牵头领导', width: 18, align: 'center' },
        { title: '核定、协同单位', width: 24, align: 'center' },
      ],
      rows: lines.map((line, index) => ({
        cells: [
          { text: String(index + 1) },
          { text: nameOf(line), note: [line.code, printable(line.clause ?? '')].filter(Boolean).join(' · ') },
          {
            text: promisedValue(line.terms, printable(line.measureUnit)),
            note: baselineWords(line.terms, printable(line.measureUnit)),
          },
          { text: dueWords(line.dueText) },
          { text: printable(line.leaderName ?? '') || '—' },
          {
            text: printable(line.verifierName ?? '') || '—',
            note: line.coUnitNames.length > 0 ? `协同：${line.coUnitNames.map(printable).join('、')}` : '',
          },
        ],
      })),
    },
    ...sourceNotes(lines).map((text): Block => ({ type: 'note', text })),
  ];
}

export const nameOf = ({ name, illustrative }: Pick<PledgedLine, 'name' | 'illustrative'>): string =>
  `${printable(name)}${illustrative ? '（示意）' : ''}`;

function duties({ clauses }: PledgeFacts): Block[] {
  const paragraphs = clauses.flatMap(paragraphsOf);
  if (paragraphs.length === 0) return [];
  return [named('工作责任'), ...paragraphs.map((text, index): Block => ({ type: 'paragraph', lead: `${index + 1}．`, text }))];
}

/** The rule everybody signs to; the year's own bands stand in its rule set. */
function rules(): Block[] {
  return [
    named('评判与考评'),
    {
      type: 'paragraph',
      text: '按月填报，按序时进度评判，时间过半、任务过半。填报须真实、及时，数据由核定单位核定。年终以实绩考评。',
    },
    { type: 'paragraph', text: '目标一经签订不得自行变更；确需调整的，说明理由，报经批准，原值与调整值一并保留。' },
  ];
}

function adjustments({ adjustments: changed }: PledgeFacts): Block[] {
  if (changed.length === 0) return [];
  return [
    named('目标调整'),
    { type: 'paragraph', text: `经批准，下列${changed.length}项目标作了调整，原值与调整值并列如下：` },
    {
      type: 'table',
      columns: [
        { title: '序号', width: 10, align: 'center' },
        { title: '目标任务', width: 36 },
        { title: '原定', width: 24, align: 'center' },
        { title: '调整为', width: 24, align: 'center' },
        { title: '起始期', width: 18, align: 'center' },
        { title: '理由与批准', width: 44 },
      ],
      rows: changed.map(({ code, name, original, adjusted, from, reason, approvedBy }, index) => ({
        cells: [
          { text: String(index + 1) },
          { text: printable(name), note: code },
          { text: original },
          { text: adjusted },
          { text: from ?? '—' },
          { text: printable(reason ?? '') || '—', note: approvedBy ? `批准：${printable(approvedBy)}` : '' },
        ],
      })),
    },
  ];
}

function signing(facts: PledgeFacts, urlOf: (hash: string) => string): Block[] {
  const { tier, zoneName, unitName, leaderName, signatory, counterpart, signedOn, version } = facts;
  const isSigned = version !== null;
  const blocks: Block[] = [
    {
      type: 'signatures',
      parties: [
        { part: '下达方（签章）', name: printable(zoneName), signatory: isSigned ? printable(counterpart ?? '') || null : null },
        {
          part: '责任方（签章）',
          name: printable(tier === 'leader' ? (leaderName ?? '') : unitName),
          signatory: isSigned ? printable(signatory ?? '') || null : null,
        },
      ],
      day: isSigned ? signedOn : null,
    },
  ];
  if (version) {
    const lines = [`本责任书第${version.number}版，内容自签订起冻结。扫码核对本版原文与校验码。`];
    blocks.push({ type: 'seal', lines, hash: version.hash, url: urlOf(version.hash) });
  }
  return blocks;
}

function annexes(facts: PledgeFacts): Block[] {
  const tables = [curveTable(facts.lines), nodesTable(facts.lines), keptTable(facts)].filter((annex) => annex !== null);
  return tables.flatMap(({ title, blocks }, index): Block[] => [
    index === 0 ? { type: 'pageBreak' } : { type: 'paragraph', text: '' },
    { type: 'heading', level: 1, text: `附件${tables.length > 1 ? index + 1 : ''}　${title}` },
    ...blocks,
  ]);
}

function keptTable({ kept }: PledgeFacts): { title: string; blocks: Block[] } | null {
  if (kept.length === 0) return null;
  const rows = kept.map(({ name, finding, reason, keptBy }, index) => ({
    cells: [
      { text: String(index + 1) },
      { text: printable(name) },
      { text: printable(finding) },
      { text: printable(reason), note: keptBy ? `说明人：${printable(keptBy)}` : '' },
    ],
  }));
  return {
    title: '目标体检中保留的事项及理由',
    blocks: [
      {
        type: 'table',
        columns: [
          { title: '序号', width: 10, align: 'center' },
          { title: '目标任务', width: 36 },
          { title: '体检发现', width: 55 },
          { title: '保留理由', width: 55 },
        ],
        rows,
      },
    ],
  };
}
