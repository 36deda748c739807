import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { isBlock, isTooMuch, readClip, readTabs, writeClip } from './clipboard-table.js';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

describe('what a spreadsheet puts on the clipboard', () => {
  test('tabs, breaks, quotes and the last empty line', () => {
    expect(readTabs('a\t1\r\n"b\nb"\t"say ""2"""\r\n')).toEqual([
      ['a', '1'],
      ['b\nb', 'say "2"'],
    ]);
  });

  test('the markup of a real sheet and its text say the same', () => {
    const html = readClip({ html: fixture('june.html'), text: '' });
    const text = readClip({ html: '', text: fixture('june.tsv') });
    expect(html.rows).toHaveLength(20);
    expect(html.rows.slice(1, 4)).toEqual(text.rows.slice(1, 4));
    expect(html.rows[6]).toEqual([
      '5.第一批固定资产投资项目年度计划投资',
      '万元',
      '1,183,000.00',
      '两个项目用地批复晚了一个季度。\n已约谈业主。',
    ]);
    expect(html.rows[0]).toEqual(['经济发展部2024年6月目标任务完成情况表', '', '', '']);
    expect(html.rows.flat()).not.toContain('999');
    expect(text.rows[6]).toEqual(html.rows[6]);
  });

  test("Excel's markup: hidden rows and columns, merged cells, wrapped source, a column too narrow", () => {
    const { rows, spread, hiddenRows } = readClip({
      text: 'other',
      html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><style>.xl65{mso-number-format:"#,##0.00";}</style><body><!--StartFragment-->
<table border=0><col width=72><col width=0 style='display:none;mso-width-source:userset'><col span=2 width=80>
<tr height=20><td rowspan=2 class=xl65 style='height:15pt'>新增规上
  工业企业</td><td>secret</td><td class=xl65 align=right x:num="1183000.5">#######</td><td rowspan=3>&#20803;&nbsp;</td></tr>
<tr height=0 style='display:none;mso-height-source:userset'><td>x</td><td>9</td></tr>
<tr><td>a<br style='mso-data-placement:same-cell'>b &lt;c&gt;</td><td></td><td x:num>１２．５％</td></tr>
<!--EndFragment--></table></body></html>`,
    });
    expect(hiddenRows).toBe(1);
    expect(rows).toEqual([
      ['新增规上工业企业', '1183000.5', '元'],
      ['a\nb <c>', '１２．５％', ''],
    ]);
    expect(spread[1]![2]).toBe('元');
  });

  test('a ledger draws nought as a dash: the number behind it is taken, where there is one', () => {
    const { rows } = readClip({
      text: '',
      html: '<table><tr><td x:num="0"> - </td><td sdval="0">-</td><td>-</td><td x:num="5">-</td></tr></table>',
    });
    expect(rows).toEqual([['0', '0', '-', '-']]);
  });

  test('one cell is no block; in prose a break is a break', () => {
    expect([
      isBlock({ html: '', text: '74\n' }),
      isBlock({ html: '', text: '74\n75' }),
      isBlock({ html: '', text: 'a\t1' }),
    ]).toEqual([false, true, true]);
    expect(isBlock({ html: '', text: 'one\ntwo' }, true)).toBe(false);
    expect(isBlock({ html: '<table><tr><td>74</td></tr></table>', text: '74' })).toBe(false);
  });

  test('what is copied here can be pasted here, and markup stays text', () => {
    const block = [
      ['1', 'two\nlines "so"'],
      ['<b>&', ''],
    ];
    const clip = writeClip(block);
    expect(readClip({ html: '', text: clip.text }).rows).toEqual(block);
    expect(readClip({ html: clip.html, text: '' }).rows).toEqual(block);
  });
});

test('a whole sheet is told to be too much before it is taken apart; what trails off blank does not count', () => {
  const lines = (n: number) => Array.from({ length: n }, (_, line) => `x${line}\t1`).join('\n');
  expect([isTooMuch({ html: '', text: lines(1000) }), isTooMuch({ html: '', text: lines(1001) })]).toEqual([false, true]);
  expect(isTooMuch({ html: '', text: `${lines(18)}${'\n'.repeat(5000)}` })).toBe(false);
  expect(isBlock({ html: '', text: lines(200_000) })).toBe(true);
});
