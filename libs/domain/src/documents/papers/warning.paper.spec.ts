import { describe, expect, test } from '@jest/globals';
import { HASH, textOf, warning } from './papers.fixtures.js';
import { opening, warningPaper } from './warning.paper.js';

const text = (...more: Parameters<typeof warning>) => textOf(warningPaper(warning(...more), 'https://zone.example/flags/7'));

describe('a warning', () => {
  test('comes from the office, with its number, to the unit, and says since when', () => {
    const said = text();
    expect(said).toContain('高新区督查考核办 高新督预〔2024〕12号');
    expect(said).toContain('关于固定资产投资增速进度滞后的');
    expect(said).toContain(
      '经济发展部：\n你单位2024年度目标责任书所列“固定资产投资增速”，自2024年4月以来连续2期未达序时进度。按评判规则，现予以预警。',
    );
    expect(said).toContain('固定资产投资增速｜GX24-03 | 13%以上 | 2024年5月 | 11.9% | 13% | 滞后');
    expect(said).toContain('差 1.1 个百分点。');
    expect(said).toContain('高新区督查考核办 2024年6月21日');
    expect(said).toContain('抄送：周明川同志，统计局。');
    expect(said).toContain(`${HASH}\nhttps://zone.example/flags/7`);
  });

  test('its level gives it its name, its number and its demand', () => {
    expect(text({ level: 1 })).toContain('高新督提〔2024〕12号');
    const red = text({ level: 3 });
    expect(red).toContain('红色督办单');
    expect(red).toContain('高新督办〔2024〕12号');
    expect(red).toContain('请单位主要负责人在调度会上作表态发言。');
    expect(text()).not.toContain('表态发言');
  });

  test('every kind has its own opening', () => {
    expect(opening(warning({ kind: 'missing', streak: 1 }))).toContain('2024年5月数据逾期未报');
    expect(opening(warning({ kind: 'overdueNode' }))).toContain('截至2024年5月有节点逾期未验收');
    expect(opening(warning({ kind: 'implausible' }))).toContain('2024年5月数据存疑，尚未更正或说明');
    expect(opening(warning({ illustrative: true }))).toContain('（示意）');
  });

  test('an answer of forty lines, a broken promise and the end of it are all there', () => {
    const cause = Array.from({ length: 40 }, (_, i) => `第${i + 1}条原因`).join('\n');
    const said = text({
      answer: { cause, measures: '成立专班', recoverBy: '2024-09', by: '韩立诚', on: '2024-06-24', broken: true },
      cleared: { on: '2024-11-20', by: null, reason: null },
    });
    expect(said).toContain('原因：第1条原因。\n第2条原因。');
    expect(said).toContain('第40条原因。\n措施：成立专班。\n承诺：2024年9月补齐（承诺未兑现）。');
    expect(said).toContain('2024年6月24日，韩立诚回应。');
    expect(said).toMatch(/四、办理结果\n2024年11月20日按规则解除。/);
  });

  test('nothing known yet is shown as nothing', () => {
    const said = text({ light: null, actual: null, expected: null, why: null, leaderName: null, verifierName: null });
    expect(said).toContain('13%以上 | 2024年5月 | — | — | —');
    expect(said).not.toContain('抄送');
  });
});
