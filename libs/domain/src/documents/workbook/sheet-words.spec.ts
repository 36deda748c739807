import { describe, expect, test } from '@jest/globals';
import {
  isDepartment,
  looksLikeDate,
  looksNumeric,
  monthInHeading,
  roleOfHeading,
  unitAbove,
  unitSpelling,
  withoutOrdinal,
} from './sheet-words.js';

describe('what people write around their figures', () => {
  test.each([
    ['指标名称', 'name'],
    ['计量单位', 'unit'],
    ['本月累计', 'value'],
    ['16月累计完成', 'value'],
    ['去年同期累计', 'none'],
    ['完成率', 'none'],
    ['年度目标', 'none'],
    ['原因和问题', 'problems'],
    ['备注', 'problems'],
    ['下一步措施', 'nextSteps'],
    ['进展情况说明', 'narrative'],
    ['全年预计完成', 'yearEndEstimate'],
    ['其他', null],
  ])('%s: %s', (heading, role) => expect(roleOfHeading(heading)).toBe(role));

  test('months, units above, ordinals, departments', () => {
    expect([monthInHeading('１－６月累计'), monthInHeading('累计')]).toEqual([6, null]);
    expect(unitAbove('某区6月情况 （单位：万元）')).toBe('万元');
    expect(['3.新增企业', '（二）新增企业', '四、新增企业', '5G基站', '3.5%以内'].map(withoutOrdinal)).toEqual([
      '新增企业',
      '新增企业',
      '新增企业',
      '5G基站',
      '3.5%以内',
    ]);
    expect([isDepartment('经济发展部'), isDepartment('万元')]).toEqual([true, false]);
    expect([unitSpelling('万㎡'), unitSpelling('万 平方米')]).toEqual(['万m2', '万m2']);
  });

  test('numbers and dates', () => {
    expect(['1,234.50', '１２．５％', '0.74万', '—', '25 家', ''].map(looksNumeric)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['2024-06-30', '2024年6月', '6月30日', '30-Jun-24', '2024.6', '74'].map(looksLikeDate)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
