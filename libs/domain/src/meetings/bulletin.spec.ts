import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIGHTS } from '../assessment/assessment.js';
import { bulletinSentences, bulletinTitle } from '../language/bulletin-sentences.js';
import { bulletinOf, countsOf, type BulletinFlag, type BulletinRow } from './bulletin.js';
import { packOf, packText } from './pack.js';
import { officialShare } from './official-share.js';

let next = 0;
const row = (more: Partial<BulletinRow>): BulletinRow => {
  next += 1;
  return {
    targetId: next,
    code: `Z${String(next).padStart(2, '0')}`,
    name: `指标${next}`,
    unitId: 1,
    unitName: '经发局',
    light: 'onPace',
    standing: null,
    recovered: false,
    provisional: false,
    ratio: null,
    gap: null,
    severity: null,
    streak: 0,
    overdueNodes: [],
    why: { zh: '', en: '' },
    outlook: null,
    flag: null,
    ...more,
  };
};
const red: BulletinFlag = {
  kind: 'pace',
  level: 3,
  cause: '开工晚',
  measures: '倒排工期',
  recoverBy: '2024-09',
  promiseBroken: false,
};

describe('percentages as officials print them', () => {
  test('one decimal, half up, never up to 100', () => {
    expect([officialShare(45, 60), officialShare(1, 3), officialShare(2, 3), officialShare(1, 16)]).toEqual([
      '75.0',
      '33.3',
      '66.7',
      '6.3',
    ]);
    expect([officialShare(1999, 2000), officialShare(2000, 2000), officialShare(0, 7), officialShare(0, 0)]).toEqual([
      '99.9',
      '100.0',
      '0.0',
      null,
    ]);
    expect(officialShare(1, 2000)).toBe('0.1');
  });
});

describe('counts', () => {
  test('N counts every target assessed or missing, n includes the done ones, missing is counted apart', () => {
    const lights = ['done', 'onPace', 'onPace', 'behind', 'lagging', 'missing', 'pending', 'notAssessed'] as const;
    expect(countsOf(lights.map((light) => ({ light })))).toEqual({
      total: 6,
      reached: 3,
      done: 1,
      notReached: 2,
      behind: 1,
      lagging: 1,
      missing: 1,
      share: '50.0',
    });
  });

  test('nothing is lost between the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LIGHTS)), (lights) => {
        const bulletin = bulletinOf(
          '2024-06',
          lights.map((light) => row({ light })),
        );
        const { counts, rest } = bulletin;
        expect(counts.reached + counts.notReached + counts.missing).toBe(counts.total);
        expect(counts.total + rest.pending + rest.notAssessed).toBe(lights.length);
        expect(bulletin.notReached).toHaveLength(counts.notReached);
        if (counts.reached < counts.total) expect(counts.share).not.toBe('100.0');
      }),
    );
  });
});

describe('order and groups', () => {
  const rows = [
    row({ name: '固定资产投资', light: 'lagging', streak: 3, gap: '-7.4', severity: '2', flag: red }),
    row({ name: '社零总额', light: 'behind', streak: 1, gap: '-1', severity: '2', unitId: 2, unitName: '商务局' }),
    row({ name: '新增市场主体', light: 'behind', recovered: true, unitId: 3, unitName: '市场局' }),
    row({ name: '高企数', light: 'missing', standing: 'behind', unitId: 4, unitName: '科技局' }),
    row({ name: '招商签约', light: 'done', unitId: 5, unitName: '招商局' }),
    row({ name: '到位资金', light: 'onPace', unitId: 5, unitName: '招商局' }),
    row({ name: '营商环境', light: 'notAssessed', unitId: 6, unitName: '政务局' }),
  ];
  const bulletin = bulletinOf('2024-06', rows);

  test('laggards by unit without the recovered, the silent, the ones who must speak, the best', () => {
    expect(bulletin.laggards.map(({ unitName }) => unitName)).toEqual(['经发局', '商务局']);
    expect(bulletin.notFiled.map(({ unitName }) => unitName)).toEqual(['科技局']);
    expect(bulletin.mustSpeak.map(({ unitId, targets }) => [unitId, targets.length])).toEqual([[1, 1]]);
    expect(bulletin.recovered.map(({ name }) => name)).toEqual(['新增市场主体']);
    expect(bulletin.best.map(({ unitName }) => unitName)).toEqual(['招商局']);
  });

  test('the sentences say what the counts say', () => {
    expect(bulletinTitle('2024-06', 'zh')).toBe('1–6月份目标任务完成情况的通报');
    expect(bulletinTitle('2024-01', 'zh')).toBe('1月份目标任务完成情况的通报');
    expect(bulletinTitle('2024-06', 'en')).toBe('Bulletin on the targets of January–June 2024');
    expect(bulletinSentences(bulletin, 'zh')).toEqual([
      '6 项量化指标中，达到序时进度 2 项，占比 33.3%，其中已完成 1 项；未达到 3 项，为固定资产投资、社零总额、新增市场主体（补齐）；逾期未报 1 项，为高企数（另有不评 1 项）。',
      '未按时报送的单位 1 个：科技局（1 项）。',
      '较上期补齐 1 项：新增市场主体。',
      '须作表态发言的单位 1 个：经发局（1 项）。',
      '进度较好的单位：招商局（100.0%）。',
    ]);
    expect(bulletinSentences(bulletin, 'en')[0]).toBe(
      'Of 6 quantified targets, 2 are on pace (33.3%), 1 of them completed; 3 are not: 固定资产投资, 社零总额, 新增市场主体 (recovered); 1 was not filed when due: 高企数 (in addition, 1 not assessed).',
    );
  });

  test('an empty month says so', () => {
    expect(bulletinSentences(bulletinOf('2024-01', [row({ light: 'pending' })]), 'zh')).toEqual([
      '本期没有应评指标（另有未到报送期 1 项）。',
    ]);
  });

  test('a frozen pack is one text: the same rows in any order give the same', () => {
    const head = {
      meetingId: 3,
      version: 1,
      title: '二季度调度会',
      period: '2024-06',
      startsAt: '2024-07-18T06:30:00.000Z',
      place: '一会',
      knownAt: '2024-07-15T01:00:00.000Z',
      ruleSet: 'default.1',
    };
    const text = packText(packOf(head, rows));
    expect(packText(packOf(head, [...rows].reverse()))).toBe(text);
    expect(JSON.parse(text)).toMatchObject({
      form: 'pack.1',
      heading: { zh: '1–6月份目标任务完成情况的通报' },
      bulletin: { counts: { total: 6 } },
    });
  });
});
