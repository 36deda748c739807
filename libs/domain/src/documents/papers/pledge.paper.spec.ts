import { describe, expect, test } from '@jest/globals';
import { pledgeBookPaper } from './pledge-book.paper.js';
import { markOf, pledgePaper, preamble, titleBlocks } from './pledge.paper.js';
import { cellText, HASH, line, pledge, tablesOf, textOf } from './papers.fixtures.js';

const urlOf = (hash: string) => `https://zone.example/pledges/versions/${hash}`;
const paper = (...more: Parameters<typeof pledge>) => pledgePaper(pledge(...more), urlOf);

describe('a signed pledge', () => {
  test('bears version and hash in the footer of every page, and the whole hash with the address of the version', () => {
    const { hash, parts } = paper();
    expect(hash).toBe(HASH);
    expect(parts.map(({ footer, mark }) => [footer, mark])).toEqual([['第1版 · SHA-256 f2a30d15…58b8d19c', null]]);
    expect(textOf({ parts })).toContain(`${HASH}\nhttps://zone.example/pledges/versions/${HASH}`);
  });

  test('says who promises what to whom, and both have signed', () => {
    const text = textOf(paper());
    expect(text).toContain('为确保高新区2024年各项目标任务如期完成，市场监管局向高新区郑重承诺，完成下列1项目标。');
    expect(text).toContain('1 | 新增经营主体｜GX24-20 · 新增经营主体1.6万家以上。 | 1.6万家以上 | 12月底 | 许静姝 | 统计局');
    expect(text).toContain('下达方（签章） 高新区 林知远\n责任方（签章） 市场监管局 丁望舒\n2024-01-30');
    expect(text).toMatch(/一、目标任务[^]*二、评判与考评/);
  });

  test('sections without content do not stand there empty, and the numbering closes up', () => {
    const text = textOf(paper({ clauses: ['落实安全生产责任。\n按季度报告。'] }));
    expect(text).toContain('二、工作责任\n1．落实安全生产责任。\n2．按季度报告。\n三、评判与考评');
    const empty = textOf(paper({ lines: [] }));
    expect(empty).toContain('履行本责任书所列职责。\n一、评判与考评');
  });

  test('original and adjusted values stand side by side', () => {
    const text = textOf(
      paper({
        version: { number: 2, hash: HASH },
        adjustments: [
          {
            code: 'GX24-20',
            name: '新增经营主体',
            original: '1.6万家以上',
            adjusted: '1.5万家以上',
            from: '2024-07',
            reason: '口径调整',
            approvedBy: '顾怀瑾',
          },
        ],
      }),
    );
    expect(text).toContain('1 | 新增经营主体｜GX24-20 | 1.6万家以上 | 1.5万家以上 | 2024-07 | 口径调整｜批准：顾怀瑾');
  });

  test('what the ambition check found and was kept follows as an annex, after the plan by months and the nodes', () => {
    const steps = ['0', '0', '0', '0', '0', '0', '0', '0', '0.5', '0.5', '0.5', '1'];
    const text = textOf(
      paper({
        lines: [
          line(),
          line({ code: 'GX24-30', name: '绿色工厂', terms: { curve: steps } }),
          line({
            code: 'GX24-19',
            name: '开工',
            terms: { kind: 'milestone', target: null, nodes: [{ id: 'n', name: '一期', weight: '2', dueOn: '2024-06-30' }] },
          }),
        ],
        kept: [{ name: '绿色工厂', finding: '四季度还剩 50%', reason: '每年10月公布', keptBy: '唐思源' }],
      }),
    );
    expect(text).toContain('附件1　按月进度计划\n2 | 绿色工厂 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 50 | 50 | 50 | 100');
    expect(text).toContain('附件2　节点计划\n3 | 开工 | 一期 | 2 | 2024年6月30日');
    expect(text).toContain('附件3　目标体检中保留的事项及理由\n1 | 绿色工厂 | 四季度还剩 50% | 每年10月公布｜说明人：唐思源');
    // A twelfth a month needs no table.
    expect(text).not.toContain('1 | 新增经营主体 | 8.3');
  });

  test('a leader promises to whoever receives it', () => {
    expect(preamble(pledge({ tier: 'leader', leaderName: '周明川', unitName: '高新区', counterpart: '陆承远' }))).toBe(
      '为确保高新区2024年各项目标任务如期完成，周明川同志就分管工作向陆承远郑重承诺，完成下列1项目标。',
    );
  });
});

describe('a pledge that is not signed', () => {
  const draft = { version: null, signedOn: null, signatory: null };

  test('says on every page what it is, proves nothing, and leaves room to sign', () => {
    for (const [state, round, mark] of [
      ['draft', 0, '征求意见稿'],
      ['consultation', 2, '征求意见稿（第2轮）'],
      ['approved', 2, '送审稿'],
    ] as const) {
      const { hash, parts } = paper({ ...draft, state, round });
      expect([hash, parts[0]!.mark, parts[0]!.footer]).toEqual([null, mark, `${mark} · 尚未签订`]);
      const text = textOf({ parts });
      expect(text).not.toContain('SHA-256');
      expect(text).toContain('责任方（签章） 市场监管局 ＿\n日期空');
    }
    expect(markOf({ state: 'signed', round: 2, version: { number: 1, hash: HASH } })).toBeNull();
  });
});

test('a text that no longer has the hash it was signed under says so and bears no seal', () => {
  const { hash, parts } = paper({ version: null, isBroken: true });
  expect([hash, parts[0]!.mark, parts[0]!.footer]).toEqual([
    null,
    '内容与签订时的校验码不符',
    '内容与签订时的校验码不符，不作为凭据',
  ]);
  expect(textOf({ parts })).not.toContain('SHA-256');
});

describe('names that try to break it', () => {
  test('control characters go, markup and formulas are text, length is no matter', () => {
    const long = '很长的名称'.repeat(60);
    const { parts } = paper({
      lines: [
        line({
          name: '=1+1\u0000<b>',
          clause: `${'一'.repeat(3000)}\n第二段`,
          coUnitNames: Array.from({ length: 60 }, (_, i) => `单位${i}`),
        }),
      ],
      unitName: long,
    });
    const [row] = tablesOf(parts[0]!)[0]!.rows;
    const cells = (row as { cells: { text: string; note?: string }[] }).cells;
    expect(cellText(cells[1]!)).toContain('=1+1<b>｜GX24-20');
    expect(cells[5]!.note).toContain('单位59');
    expect(textOf({ parts })).toContain(long);
  });

  test('a long title breaks before its bracket or after its 的', () => {
    expect(titleBlocks('高新区2024年度目标责任书（经济发展部）').map((block) => 'text' in block && block.text)).toEqual([
      '高新区2024年度目标责任书',
      '（经济发展部）',
    ]);
    expect(titleBlocks('关于固定资产投资增速进度滞后的红色督办单').map((block) => 'text' in block && block.text)).toEqual([
      '关于固定资产投资增速进度滞后的',
      '红色督办单',
    ]);
    expect(titleBlocks('会议议程')).toHaveLength(1);
  });
});

describe('the book of a year', () => {
  test('lists every pledge with its version, and each keeps the footer of its own', () => {
    const other = pledge({ unitName: '财政局', state: 'consultation', version: null, signedOn: null });
    const { parts, hash } = pledgeBookPaper(
      { zoneName: '高新区', year: 2024, pledges: [pledge(), other], hash: HASH },
      urlOf,
      'https://zone.example/pledges?year=2024',
    );
    expect(hash).toBe(HASH);
    expect(parts.map(({ footer }) => footer)).toEqual([
      '2024年度责任书汇编 · SHA-256 f2a30d15…58b8d19c',
      '第1版 · SHA-256 f2a30d15…58b8d19c',
      '征求意见稿（第1轮） · 尚未签订',
    ]);
    const text = textOf({ parts: [parts[0]!] });
    expect(text).toContain('共2份，已签订1份');
    expect(text).toContain('1 | 市场监管局 | 1 | 2024年1月30日 | 第1版｜f2a30d15…58b8d19c');
    expect(text).toContain('2 | 财政局 | 1 | 征求意见稿（第1轮） | —');
  });

  test('empty, it says so', () => {
    expect(
      textOf(pledgeBookPaper({ zoneName: '高新区', year: 2030, pledges: [], hash: HASH }, urlOf, 'https://zone.example')),
    ).toContain('本年度尚无责任书。');
  });
});
