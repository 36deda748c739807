import { dayOf, timeOf } from '../../calendar/zone-time.js';
import { bulletinSections, figuresTable } from './bulletin-body.js';
import type { PackFacts, PrintedPack } from './pack-facts.js';
import type { Block, Paper } from './paper.js';
import { officialDay, printable, shortHash } from './words.js';

const ANNEX = '量化指标完成情况表';

/** 会议材料: cover, agenda, the bulletin's text and every figure behind it. */
export function packPaper({ pack, hash, frozenAt, officeName }: PackFacts, url: string): Paper {
  const organ = `${printable(pack.zone.name)}${printable(officeName)}`;
  const part = { footer: `会议材料第${pack.version}版 · SHA-256 ${shortHash(hash)}`, mark: null };
  const starts = new Date(pack.startsAt);
  const until = pack.endsAt === null ? '' : `—${timeOf(new Date(pack.endsAt))}`;
  return {
    kind: 'pack',
    title: `${printable(pack.title)}会议材料`,
    author: organ,
    hash,
    parts: [
      {
        ...part,
        orientation: 'portrait',
        bookmark: '封面与议程',
        blocks: [
          {
            type: 'cover',
            lines: [printable(pack.title)],
            title: '会议材料',
            foot: [
              `时间：${officialDay(dayOf(starts))}${timeOf(starts)}${until}`,
              `地点：${printable(pack.place)}`,
              `第${pack.version}版，${officialDay(dayOf(frozenAt))}${timeOf(frozenAt)}冻结`,
              organ,
            ],
          },
          { type: 'pageBreak' },
          { type: 'title', text: '会议议程' },
          ...agendaOf(pack),
          { type: 'seal', lines: [`本材料第${pack.version}版，冻结后不再改动。扫码查看原文并核对校验码。`], hash, url },
        ],
      },
      {
        ...part,
        orientation: 'portrait',
        bookmark: '情况通报',
        blocks: [
          { type: 'title', text: pack.heading.zh },
          {
            type: 'note',
            text: `评判规则：${printable(pack.ruleSetTitle.zh)}。数据截至${officialDay(dayOf(new Date(pack.knownAt)))}${timeOf(new Date(pack.knownAt))}。`,
          },
          ...bulletinSections(pack),
        ],
      },
      {
        ...part,
        orientation: 'landscape',
        bookmark: ANNEX,
        blocks: [{ type: 'heading', level: 1, text: `附件　${ANNEX}` }, ...figuresTable(pack.figures)],
      },
    ],
  };
}

function agendaOf({ agenda, figures }: PrintedPack): Block[] {
  if (agenda.length === 0) return [{ type: 'paragraph', text: '议程另行通知。' }];
  const unitOf = (id: number | undefined) => printable(figures.find(({ unitId }) => unitId === id)?.unitName ?? '');
  return [
    {
      type: 'table',
      columns: [
        { title: '序号', width: 14, align: 'center' },
        { title: '议题', width: 80 },
        { title: '汇报单位', width: 40, align: 'center' },
        { title: '分钟', width: 22, align: 'center' },
      ],
      rows: agenda.map(({ title, unitId, minutes }, index) => ({
        cells: [String(index + 1), printable(title), unitOf(unitId) || '—', minutes === undefined ? '—' : String(minutes)].map(
          (text) => ({ text }),
        ),
      })),
    },
  ];
}
