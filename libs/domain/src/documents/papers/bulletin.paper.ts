import { dayOf } from '../../calendar/zone-time.js';
import { bulletinSections, figuresTable } from './bulletin-body.js';
import type { PackFacts } from './pack-facts.js';
import type { Paper } from './paper.js';
import { titleBlocks } from './pledge.paper.js';
import { officialDay, officialNumber, printable, shortHash } from './words.js';

const ANNEX = '量化指标完成情况表';

/** 通报: what the pack found, as the office sends it to all units. It proves itself by the pack's hash. */
export function bulletinPaper({ pack, hash, frozenAt, officeName, ordinal }: PackFacts, url: string): Paper {
  const zone = printable(pack.zone.name);
  const organ = `${zone}${printable(officeName)}`;
  const title = `关于${pack.heading.zh}`;
  const day = officialDay(dayOf(frozenAt));
  const footer = `据会议材料第${pack.version}版 · SHA-256 ${shortHash(hash)}`;
  const part = { footer, mark: null };
  return {
    kind: 'bulletin',
    title,
    author: organ,
    hash,
    parts: [
      {
        ...part,
        orientation: 'portrait',
        bookmark: title,
        blocks: [
          { type: 'letterhead', organ, number: officialNumber(zone, '督通', Number(pack.period.slice(0, 4)), ordinal) },
          ...titleBlocks(title),
          { type: 'addressee', text: '各单位：' },
          {
            type: 'paragraph',
            text: `现将${pack.period.slice(0, 4)}年${pack.heading.zh.replace(/的通报$/, '')}通报如下（评判规则：${printable(pack.ruleSetTitle.zh)}）。`,
          },
          ...bulletinSections(pack),
          { type: 'attachments', titles: [ANNEX] },
          { type: 'closing', organ, day },
          { type: 'seal', lines: [`据会议材料第${pack.version}版。扫码查看材料原文并核对校验码。`], hash, url },
          { type: 'imprint', copies: null, organ, day },
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
