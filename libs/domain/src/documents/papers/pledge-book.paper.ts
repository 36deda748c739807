import type { Block, Paper } from './paper.js';
import { markOf, pledgePart } from './pledge.paper.js';
import type { PledgeFacts } from './pledge-facts.js';
import { officialDay, printable, shortHash } from './words.js';

export interface PledgeBookFacts {
  zoneName: string;
  year: number;
  pledges: PledgeFacts[];
  /** SHA-256 of the list of versions that are bound here. */
  hash: string;
}

/** 责任书汇编: every pledge of the zone's year, each with the footer of its own version. */
export function pledgeBookPaper(
  { zoneName, year, pledges, hash }: PledgeBookFacts,
  urlOf: (hash: string) => string,
  url: string,
): Paper {
  const zone = printable(zoneName);
  const title = `${zone}${year}年度目标责任书汇编`;
  const signed = pledges.filter(({ version }) => version !== null).length;
  return {
    kind: 'pledgeBook',
    title,
    author: zone,
    hash,
    parts: [
      {
        orientation: 'portrait',
        footer: `${year}年度责任书汇编 · SHA-256 ${shortHash(hash)}`,
        bookmark: '封面与目录',
        mark: null,
        blocks: [
          {
            type: 'cover',
            lines: [zone],
            title: `${year}年度目标责任书汇编`,
            foot: [`共${pledges.length}份，已签订${signed}份`],
          },
          { type: 'pageBreak' },
          { type: 'title', text: '目录' },
          ...contents(pledges),
          { type: 'seal', lines: ['本汇编的校验码由所收各份责任书的版本算得。'], hash, url },
        ],
      },
      ...pledges.map((pledge) => pledgePart(pledge, urlOf)),
    ],
  };
}

function contents(pledges: readonly PledgeFacts[]): Block[] {
  if (pledges.length === 0) return [{ type: 'paragraph', text: '本年度尚无责任书。' }];
  return [
    {
      type: 'table',
      columns: [
        { title: '序号', width: 12, align: 'center' },
        { title: '责任方', width: 50 },
        { title: '目标', width: 14, align: 'center' },
        { title: '签订', width: 32, align: 'center' },
        { title: '版本与校验码', width: 48, align: 'center' },
      ],
      rows: pledges.map((pledge, index) => ({
        cells: [
          { text: String(index + 1) },
          { text: printable(pledge.tier === 'leader' ? (pledge.leaderName ?? '') : pledge.unitName) },
          { text: String(pledge.lines.length) },
          {
            text:
              pledge.version !== null && pledge.signedOn !== null ? officialDay(pledge.signedOn) : (markOf(pledge) ?? '未签订'),
          },
          {
            text: pledge.version === null ? '—' : `第${pledge.version.number}版`,
            note: pledge.version === null ? '' : shortHash(pledge.version.hash),
          },
        ],
      })),
    },
  ];
}
