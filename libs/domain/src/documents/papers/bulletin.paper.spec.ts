import { describe, expect, test } from '@jest/globals';
import { bulletinSentences, bulletinTitle } from '../../language/bulletin-sentences.js';
import { bulletinOf, type BulletinRow } from '../../meetings/bulletin.js';
import { bulletinPaper } from './bulletin.paper.js';
import type { PackFacts, PrintedFigure } from './pack-facts.js';
import { packPaper } from './pack.paper.js';
import { HASH, textOf } from './papers.fixtures.js';

const row = (n: number, more: Partial<BulletinRow> = {}): BulletinRow => ({
  targetId: n,
  code: `GX24-${n}`,
  name: `指标${n}`,
  unitId: n % 3,
  unitName: `单位${n % 3}`,
  light: 'onPace',
  standing: null,
  recovered: false,
  provisional: false,
  ratio: null,
  gap: null,
  severity: null,
  streak: 0,
  overdueNodes: [],
  why: { zh: '6月累计 10，应达 12', en: '' },
  outlook: null,
  flag: null,
  ...more,
});
const figure = (n: number, more: Partial<PrintedFigure> = {}): PrintedFigure => ({
  targetId: n,
  code: `GX24-${n}`,
  name: `指标${n}`,
  unitId: n % 3,
  unitName: `单位${n % 3}`,
  kind: 'cumulative',
  wording: 'atLeast',
  measureUnit: '家',
  decimals: 0,
  target: '24',
  stretch: null,
  period: '2024-06',
  actual: '10',
  expected: '12',
  light: 'behind',
  provisional: false,
  doubtful: false,
  why: { zh: '6月累计 10，应达 12' },
  illustrative: n === 2,
  source: null,
  ...more,
});

function facts(rows: BulletinRow[], figures: PrintedFigure[] = []): PackFacts {
  const bulletin = bulletinOf('2024-06', rows);
  return {
    hash: HASH,
    frozenAt: new Date('2024-07-26T01:00:00Z'),
    officeName: '督查考核办',
    ordinal: 3,
    pack: {
      meetingId: 1,
      version: 2,
      title: '半年调度会',
      period: '2024-06',
      startsAt: '2024-08-01T06:30:00.000Z',
      endsAt: null,
      place: '一楼会议室',
      knownAt: '2024-07-26T01:00:00.000Z',
      heading: { zh: bulletinTitle('2024-06', 'zh') },
      sentences: { zh: bulletinSentences(bulletin, 'zh') },
      bulletin,
      zone: { name: '高新区' },
      agenda: [{ title: '通报情况', unitId: 1, minutes: 20 }, { title: '表态发言' }],
      ruleSetTitle: { zh: '默认' },
      provisional: 4,
      figures,
    },
  };
}
const red = {
  kind: 'pace' as const,
  level: 3 as const,
  cause: '用地未批',
  measures: '成立专班\n每周调度',
  recoverBy: '2024-09',
  promiseBroken: true,
};
const ROWS = [
  row(1, { light: 'lagging', streak: 3, outlook: { zh: '全年预计 20 家', en: '' }, flag: red }),
  row(2, { light: 'missing' }),
  row(3, { light: 'behind', recovered: true }),
  row(4),
];

describe('the bulletin', () => {
  const text = textOf(bulletinPaper(facts(ROWS, [figure(1), figure(2)]), 'https://zone.example/meetings/1/pack?version=2'));

  test('is an official letter to all units, numbered, dated and proved by the pack’s hash', () => {
    expect(text).toContain('高新区督查考核办 高新督通〔2024〕3号');
    expect(text).toContain(
      '关于1–6月份目标任务完成情况的通报\n各单位：\n现将2024年1–6月份目标任务完成情况通报如下（评判规则：默认）。',
    );
    expect(text).toContain('高新区督查考核办 2024年7月26日');
    expect(text).toContain(`${HASH}\nhttps://zone.example/meetings/1/pack?version=2`);
  });

  test('says the frozen sentences word for word', () => {
    for (const sentence of facts(ROWS).pack.sentences.zh) expect(text).toContain(sentence);
    expect(text).toContain('其中4项数据尚未核定，以核定数为准。');
  });

  test('laggards by unit with light, streak, why, outlook, cause, measures and promise', () => {
    expect(text).toContain(
      '（一）单位1（1项）\n1．指标1：严重滞后，连续3期。6月累计 10，应达 12。全年预计 20 家。原因：用地未批。措施：成立专班 每周调度。承诺2024年9月补齐，承诺未兑现。',
    );
    expect(text).toContain('逾期未报的单位要立即补报。');
  });

  test('every figure stands in the annex, invented ones marked', () => {
    expect(text).toContain('1 | 指标1｜GX24-1 | 单位1 | 24家以上 | 2024-06 | 10 | 12 | 滞后 | 6月累计 10，应达 12');
    expect(text).toContain('指标2（示意）');
    expect(text).toContain('第2项为示意。');
  });

  test('all well, or nothing at all, is no empty heading', () => {
    const well = textOf(bulletinPaper(facts([row(4)]), 'https://zone.example'));
    expect(well).not.toContain('未达序时进度的目标');
    expect(well).toContain('二、进度较好的单位');
    const nothing = textOf(bulletinPaper(facts([]), 'https://zone.example'));
    expect(nothing).toContain('本期没有应评指标。');
  });
});

test('the pack has a cover, its agenda with who reports, and the same text', () => {
  const { parts } = packPaper(facts(ROWS, [figure(1)]), 'https://zone.example/meetings/1/pack?version=2');
  const text = textOf({ parts });
  expect(text).toContain('半年调度会\n会议材料\n时间：2024年8月1日14:30\n地点：一楼会议室\n第2版，2024年7月26日09:00冻结');
  expect(text).toContain('1 | 通报情况 | 单位1 | 20\n2 | 表态发言 | — | —');
  expect(text).toContain(facts(ROWS).pack.sentences.zh[0]);
  expect(parts.map(({ orientation }) => orientation)).toEqual(['portrait', 'portrait', 'landscape']);
  expect(new Set(parts.map(({ footer }) => footer))).toEqual(new Set(['会议材料第2版 · SHA-256 f2a30d15…58b8d19c']));
});
