import type { Light } from '../../assessment/assessment.js';
import type { FlagKind, FlagLevel } from '../../assessment/flags.js';
import type { Day, Month } from '../../calendar/day.js';
import { FLAG_KIND_NAMES, FLAG_LEVEL_NAMES } from '../../language/names.js';
import { lightName } from '../../language/sentence.js';
import type { Block, Paper } from './paper.js';
import { titleBlocks } from './pledge.paper.js';
import {
  chineseNumeral,
  ended,
  officialDay,
  officialMonth,
  officialNumber,
  paragraphsOf,
  printable,
  shortHash,
} from './words.js';

/** What a warning says about one open case (预警); figures come written with their units. */
export interface WarningFacts {
  zoneName: string;
  /** 督查考核办 */
  officeName: string;
  /** The flag's place among the zone's flags of the year: the number of the document. */
  ordinal: number;
  year: number;
  kind: FlagKind;
  level: FlagLevel;
  unitName: string;
  targetName: string;
  targetCode: string;
  illustrative: boolean;
  promised: string;
  leaderName: string | null;
  verifierName: string | null;
  sincePeriod: Month;
  period: Month;
  streak: number;
  light: Light | null;
  actual: string | null;
  expected: string | null;
  /** Why, in one sentence. */
  why: string | null;
  raisedOn: Day;
  answer: { cause: string; measures: string; recoverBy: Month | null; by: string | null; on: Day; broken: boolean } | null;
  cleared: { on: Day; by: string | null; reason: string | null } | null;
  /** SHA-256 of these facts. */
  hash: string;
}

const SERIES: Record<FlagLevel, string> = { 1: '督提', 2: '督预', 3: '督办' };
const TITLES: Record<FlagLevel, string> = { 1: '工作提醒单', 2: '预警通知单', 3: '红色督办单' };

/** 预警通知单, by its level 提醒单 or 红色督办单: from the supervision office to the unit. */
export function warningPaper(facts: WarningFacts, url: string): Paper {
  const organ = `${printable(facts.zoneName)}${printable(facts.officeName)}`;
  const title = `关于${printable(facts.targetName)}${FLAG_KIND_NAMES[facts.kind].zh}的${TITLES[facts.level]}`;
  const sections = [situation(facts), requirements(facts), answer(facts), cleared(facts)].filter((blocks) => blocks.length > 0);
  return {
    kind: 'warning',
    title,
    author: organ,
    hash: facts.hash,
    parts: [
      {
        orientation: 'portrait',
        footer: `${TITLES[facts.level]} · SHA-256 ${shortHash(facts.hash)}`,
        bookmark: title,
        mark: null,
        blocks: [
          {
            type: 'letterhead',
            organ,
            number: officialNumber(printable(facts.zoneName), SERIES[facts.level], facts.year, facts.ordinal),
          },
          ...titleBlocks(title),
          { type: 'addressee', text: `${printable(facts.unitName)}：` },
          { type: 'paragraph', text: opening(facts) },
          ...sections.flatMap(([head, ...rest], index): Block[] => [
            { type: 'heading', level: 1, text: `${chineseNumeral(index + 1)}、${(head as { text: string }).text}` },
            ...rest,
          ]),
          { type: 'closing', organ, day: officialDay(facts.raisedOn) },
          { type: 'seal', lines: ['扫码查看本预警的办理情况。'], hash: facts.hash, url },
          {
            type: 'imprint',
            copies: copiesOf(facts),
            organ,
            day: officialDay(facts.raisedOn),
          },
        ],
      },
    ],
  };
}

const named = (text: string): Block => ({ type: 'heading', level: 1, text });

/** Who is written to, about what, since when. */
export function opening({ year, targetName, illustrative, sincePeriod, period, streak, kind, level }: WarningFacts): string {
  const target = `“${printable(targetName)}”${illustrative ? '（示意）' : ''}`;
  const since: Record<FlagKind, string> = {
    pace:
      streak > 1 ? `自${officialMonth(sincePeriod)}以来连续${streak}期未达序时进度` : `${officialMonth(period)}数据未达序时进度`,
    missing: streak > 1 ? `自${officialMonth(sincePeriod)}以来连续${streak}期逾期未报` : `${officialMonth(period)}数据逾期未报`,
    overdueNode: `截至${officialMonth(period)}有节点逾期未验收`,
    implausible: `${officialMonth(period)}数据存疑，尚未更正或说明`,
  };
  return `你单位${year}年度目标责任书所列${target}，${since[kind]}。按评判规则，现予以${level === 3 ? '红色督办' : FLAG_LEVEL_NAMES[level].zh.replace('通知单', '')}。`;
}

function situation(facts: WarningFacts): Block[] {
  const { targetName, targetCode, promised, period, actual, expected, light, why } = facts;
  const row = [
    printable(targetName),
    promised,
    officialMonth(period),
    actual ?? '—',
    expected ?? '—',
    light === null ? '—' : lightName(light, 'zh'),
  ];
  return [
    named('目标与现状'),
    {
      type: 'table',
      columns: [
        { title: '目标', width: 46 },
        { title: '目标值', width: 28, align: 'center' },
        { title: '报告期', width: 24, align: 'center' },
        { title: '实际', width: 20, align: 'center' },
        { title: '应达', width: 20, align: 'center' },
        { title: '亮灯', width: 18, align: 'center' },
      ],
      rows: [{ cells: row.map((text, index) => ({ text, note: index === 0 ? targetCode : '' })) }],
    },
    ...(why === null ? [] : [{ type: 'paragraph' as const, text: ended(why) }]),
  ];
}

const CLEARS: Record<FlagKind, string> = {
  pace: '数据回到序时进度或补齐后，本单自动解除。',
  missing: '补报后，本单自动解除。',
  overdueNode: '逾期节点验收后，本单自动解除。',
  implausible: '数据更正，或者说明并经核定后，本单自动解除。',
};

function requirements({ kind, level }: WarningFacts): Block[] {
  const asked = [
    kind === 'missing' ? '请立即补报数据。' : '请单位负责人说明原因，提出措施，承诺补齐的月份，在系统中回应本单。',
    ...(level === 3 ? ['请单位主要负责人在调度会上作表态发言。'] : []),
    CLEARS[kind],
  ];
  return [named('有关要求'), ...asked.map((text, index): Block => ({ type: 'paragraph', lead: `${index + 1}．`, text }))];
}

function answer({ answer: given }: WarningFacts): Block[] {
  if (given === null) return [];
  const promise =
    given.recoverBy === null ? [] : [`${officialMonth(given.recoverBy)}补齐${given.broken ? '（承诺未兑现）' : ''}。`];
  const say = (lead: string, texts: string[]): Block[] =>
    texts.map((text, index) => (index === 0 ? { type: 'paragraph', lead, text } : { type: 'paragraph', text }));
  return [
    named('单位回应'),
    ...say('原因：', paragraphsOf(given.cause).map(ended)),
    ...say('措施：', paragraphsOf(given.measures).map(ended)),
    ...say('承诺：', promise),
    { type: 'note', text: `${officialDay(given.on)}${given.by ? `，${printable(given.by)}` : ''}回应。` },
  ];
}

function cleared({ cleared: done }: WarningFacts): Block[] {
  if (done === null) return [];
  const how = done.by === null ? '按规则解除' : `由${printable(done.by)}解除`;
  const reason = done.reason === null ? '。' : `：${ended(printable(done.reason))}`;
  return [named('办理结果'), { type: 'paragraph', text: `${officialDay(done.on)}${how}${reason}` }];
}

function copiesOf({ leaderName, verifierName }: WarningFacts): string | null {
  const copies = [leaderName ? `${printable(leaderName)}同志` : '', printable(verifierName ?? '')].filter(Boolean);
  return copies.length > 0 ? `抄送：${copies.join('，')}。` : null;
}
