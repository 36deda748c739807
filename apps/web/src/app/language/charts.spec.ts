import type { BoardDto, FlagAgeingDto, PipelineItemDto } from '#api-client/generated.js';
import { describe, expect, test } from '@jest/globals';
import { matrixSaid } from '../../assessment/board/matrix-said.js';
import { ageingRows, ageingSaid } from '../../assessment/flags/ageing-rows.js';
import { namesIn } from '../../assessment/named.js';
import type { PaceSeries } from '../../pledges/target/pace-series.js';
import { paceSaid } from '../../pledges/target/pace-said.js';
import { STAGES, type Stage } from '../../progress/pipeline/stages.js';
import { flowSaid, unitFlows } from '../../progress/pipeline/unit-flow.js';
import { datesIn } from './dates.js';
import { en } from './en.js';
import type { Say } from './language.js';
import { say } from './say.js';

const w: Say = (key, params) => say(en[key], params);
const dates = datesIn('en');

describe('charts in one sentence, with their numbers', () => {
  test('standing flags by age', () => {
    const ageing: FlagAgeingDto = {
      total: 6,
      open: 4,
      broken: 1,
      oldestDays: 149,
      items: [
        { band: '0-30', level: 1, open: 3, acknowledged: 0 },
        { band: '91-180', level: 3, open: 1, acknowledged: 2 },
      ],
    };
    expect(ageingSaid(ageing, w)).toBe(
      '6 standing, 4 not answered; the oldest has been open for 149 days, 3 for more than 90 days, 1 did not recover as promised',
    );
    expect(ageingRows(ageing, w).map(({ total, open }) => [total, open])).toEqual([
      [3, 3],
      [0, 0],
      [0, 0],
      [3, 1],
      [0, 0],
    ]);
  });

  test('unit by month', () => {
    const unit = (id: number, reds: number) => ({
      unit: { id, name: `U${id}`, nameEn: null },
      cells: [{ month: '2024-06', light: 'lagging', reds, standing: false }],
    });
    const board = { period: '2024-06', matrix: [unit(1, 2), unit(2, 5), unit(3, 0)] } as unknown as BoardDto;
    const months = ['2024-05', '2024-06'];
    expect(matrixSaid(board, months, w, dates, namesIn('en'))).toBe(
      'The worst light of 3 units, May to June: in June 2 units are lagging, most of all U2 with 5',
    );
    expect(matrixSaid({ ...board, matrix: [] }, months, w, dates, namesIn('en'))).toContain('none is lagging');
  });

  test('the month by unit: whom to call first; what is not published is nobody\u2019s', () => {
    const item = (unitId: number) => ({ unitId, unitName: `U${unitId}`, unitNameEn: null }) as PipelineItemDto;
    const staged = new Map<Stage, PipelineItemDto[]>(STAGES.map((stage) => [stage, []]));
    staged.set('verified', [item(1), item(1), item(2)]);
    staged.set('unfiled', [item(2)]);
    staged.set('later', [item(3)]);
    const flows = unitFlows(staged);
    expect(flows.map(({ unitId, asked }) => [unitId, asked])).toEqual([
      [2, 2],
      [1, 2],
    ]);
    expect(flowSaid(flows, '2024-06', w, dates)).toMatch(
      /^4 figures are due for June \(1 not filed, .*\); 1 unit has not filed all of theirs$/,
    );
  });

  test('a target\u2019s year: where it stands, where it should, and the fan to December', () => {
    const series: PaceSeries = {
      plan: [{ month: 6, value: 0.8 }],
      actual: [{ month: 6, value: 0.74, light: 'behind', provisional: false }],
      comparator: [],
      outlook: { mid: 1.48, low: 1.4, high: 1.6 },
      estimate: null,
      target: 1.6,
      stretch: null,
      upsideDown: false,
      stepped: false,
    };
    const about = { title: 'New firms in 2024', year: 2024, unit: '10k', decimals: 2 };
    const said = paceSaid(series, about, w, dates);
    for (const number of ['0.74', '0.8 ', '1.6 ', '1.48', '1.4 ']) expect(said).toContain(number);
    const december: PaceSeries = { ...series, actual: [{ ...series.actual[0]!, month: 12 }] };
    expect(paceSaid(december, about, w, dates)).not.toContain('1.48');
    expect(paceSaid({ ...series, plan: [], actual: [], outlook: null }, about, w, dates)).not.toMatch(/undefined|null/);
  });
});
