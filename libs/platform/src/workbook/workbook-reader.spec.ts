import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { crc32, deflateRawSync } from 'node:zlib';
import { checkWorkbookBytes } from './workbook-gate.js';
import { markWorkbook } from './workbook-marker.js';
import { readWorkbook } from './workbook-reader.js';
import { cellValue, streamSheet, writeWorkbook } from './workbook-writer.js';

const book = async (rows: CellValue[][], more: object = {}) => Buffer.from(await writeXlsx({ sheets: [{ name: '表', rows, ...more }] }));
const refusal = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { code?: string }) => error.code);
const texts = async (bytes: Buffer, name = 'a.xlsx') => (await readWorkbook(bytes, name)).grids[0]!.rows.map((row) => row.map((cell) => cell?.text ?? ''));

/** A ZIP whose parts are deflated; what its directory claims of their size may be a lie. */
function packed(files: Record<string, Buffer | string>, claimed?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content);
    const data = deflateRawSync(raw, { level: 9 });
    const path = Buffer.from(name);
    const fields = Buffer.alloc(30);
    fields.writeUInt32LE(0x04034b50, 0);
    fields.writeUInt16LE(20, 4);
    fields.writeUInt16LE(8, 8);
    fields.writeUInt32LE(crc32(raw), 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt32LE(claimed ?? raw.length, 22);
    fields.writeUInt16LE(path.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    fields.copy(central, 6, 4, 28);
    central.writeUInt16LE(path.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(fields, path, data);
    directory.push(central, path);
    offset += 30 + path.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
const PARTS = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' };

describe('bytes are looked at before any library', () => {
  test('a bomb is refused while it is still small', async () => {
    const bomb = packed({ ...PARTS, 'xl/worksheets/sheet1.xml': Buffer.alloc(200 * 1024 * 1024, 0x20) });
    const before = process.memoryUsage().rss;
    expect(bomb.length).toBeLessThan(400_000);
    expect(await refusal(checkWorkbookBytes(bomb))).toBe('workbook.bomb');
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(60);
  });

  test('a directory that lies about sizes does not help it', async () => {
    const bomb = packed({ ...PARTS, 'xl/worksheets/sheet1.xml': Buffer.alloc(30 * 1024 * 1024, 0x20) }, 1_000);
    expect(['workbook.bomb', 'workbook.broken']).toContain(await refusal(checkWorkbookBytes(bomb)));
  });

  test('more than fifty megabytes in all, spread over many parts that pack badly', async () => {
    const noise = Buffer.from(Array.from({ length: 3 * 1024 * 1024 }, (_, i) => (i * 2_654_435_761) >>> 24));
    const parts = Object.fromEntries(Array.from({ length: 18 }, (_, i) => [`xl/part${i}.bin`, noise]));
    expect(await refusal(checkWorkbookBytes(packed({ ...PARTS, ...parts })))).toMatch(/^workbook\.(tooLarge|bomb)$/);
  });

  test('too many parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`xl/p${i}.xml`, 'x']));
    expect(await refusal(checkWorkbookBytes(packed({ ...PARTS, ...parts })))).toBe('workbook.tooManyParts');
  });

  test.each([
    ['a macro workbook', () => packed({ ...PARTS, 'xl/vbaProject.bin': 'Sub Auto_Open()' }), 'workbook.macros'],
    ['another office document', () => packed({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), 'workbook.notAWorkbook'],
    ['an old .xls', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]), 'workbook.oldFormat'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'workbook.notAWorkbook'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'workbook.notAWorkbook'],
    ['a page saved as .xls', () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'workbook.notAWorkbook'],
    ['half a ZIP', () => packed(PARTS).subarray(0, 60), 'workbook.broken'],
    ['nothing', () => Buffer.alloc(0), 'workbook.empty'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(checkWorkbookBytes(bytes()))).toBe(code);
  });

  test('a workbook under a password', async () => {
    const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption: { password: 'secret', spinCount: 10 } }));
    expect(await refusal(checkWorkbookBytes(bytes))).toBe('workbook.encrypted');
  });

  test('a path that leaves the archive', async () => {
    expect(await refusal(checkWorkbookBytes(packed({ ...PARTS, '../../etc/passwd': 'x' })))).toBe('workbook.broken');
  });
});

describe('what the cells show', () => {
  test('three hundred columns are the limit', async () => {
    expect(await refusal(readWorkbook(await book([Array.from({ length: 300 }, (_, i) => i)]), 'a.xlsx'))).toBe('accepted');
    expect(await refusal(readWorkbook(await book([Array.from({ length: 301 }, (_, i) => i)]), 'a.xlsx'))).toBe('workbook.tooManyColumns');
  });

  test('percent cells, dates kept as numbers, formulas with their kept values, errors, hidden sheets', async () => {
    const bytes = Buffer.from(
      await writeXlsx({
        sheets: [
          {
            name: '表',
            rows: [[0.11, new Date(Date.UTC(2024, 5, 30)), null, null, 0.1 + 0.2, 1.5]],
            cells: new Map([
              ['0,0', { value: 0.11, type: 'number' as const, style: { numFmt: '0%' } }],
              ['0,2', { value: 35.82, type: 'formula' as const, formula: '30+5.82', formulaResult: 35.82 }],
              ['0,3', { value: '#DIV/0!', type: 'formula' as const, formula: '1/0', formulaResult: '#DIV/0!' }],
              ['0,5', { value: 1.5, type: 'number' as const, style: { numFmt: '0.0%' } }],
            ]),
          },
          { name: '藏', rows: [['x']], hidden: true },
        ],
      }),
    );
    const { grids, formulas } = await readWorkbook(bytes, 'a.xlsx');
    expect(grids[0]!.rows[0]!.map((cell) => [cell?.text, cell?.from])).toEqual([['11%', 'percent'], ['2024-06-30', 'date'], ['35.82', 'formula'], ['#DIV/0!', 'error'], ['0.3', 'number'], ['150%', 'percent']]);
    expect([formulas, grids[1]!.hidden]).toEqual([1, true]);
  });

  test('a CSV in GB 18030, in UTF-8 with its mark, in UTF-16: one and the same', async () => {
    const line = '序号,目标任务,目标值\r\n1,"新增经营主体,含个体",１.６万\r\n';
    const wanted = [['序号', '目标任务', '目标值'], ['1', '新增经营主体,含个体', '１.６万']];
    // iconv of the same text: Node decodes GBK but does not write it.
    const gbk = Buffer.from('d0f2bac52cc4bfb1eac8cecef12cc4bfb1ead6b50d0a312c22d0c2d4f6beadd3aad6f7cce52cbaacb8f6cce5222ca3b12ea3b6cdf20d0a', 'hex');
    expect(await texts(gbk, 'a.csv')).toEqual(wanted);
    expect(await texts(Buffer.from(`\ufeff${line}`), 'a.csv')).toEqual(wanted);
    expect(await texts(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(line, 'utf16le')]), 'a.csv')).toEqual(wanted);
  });

  test('CSV with tabs, semicolons, quotes within quotes and no last line break', async () => {
    expect(await texts(Buffer.from('a\tb\n1\t"x ""y"" z"'), 'a.csv')).toEqual([['a', 'b'], ['1', 'x "y" z']]);
    expect(await texts(Buffer.from('a;b\n1;2,5'), 'a.csv')).toEqual([['a', 'b'], ['1', '2,5']]);
  });
});

describe('what is written', () => {
  test('no cell begins with a sign of a formula; numbers below zero stay numbers', async () => {
    expect(cellValue({ number: '-5.2' })).toBe(-5.2);
    expect(cellValue({ number: '12345678901234567.123456' })).toBe('12345678901234567.123456');
    expect(cellValue({ number: '-12345678901234567.123456' })).toBe("'-12345678901234567.123456");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '＝'), fc.string()), { minLength: 1, maxLength: 5 }), async (pairs) => {
        const row = pairs.map((pair) => pair.join(''));
        const pieces: Buffer[] = [];
        async function* rows() {
          yield row;
        }
        for await (const piece of streamSheet('表', row.map(() => ({ title: '=列', width: 10 })), rows())) pieces.push(Buffer.from(piece as Uint8Array));
        for (const bytes of [Buffer.concat(pieces), await writeWorkbook([{ name: '表', columns: row.map(() => ({ title: '+列', width: 10 })), rows: [row] }])]) {
          const { grids, formulas } = await readWorkbook(bytes, 'a.xlsx');
          expect(formulas).toBe(0);
          for (const cell of grids[0]!.rows.flat()) expect(cell?.text ?? '').not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('somebody’s workbook comes back with its cells marked and everything else in place', async () => {
    const bytes = await book([['目标任务', '目标值'], ['甲', '较快'], ['乙', 5]], { merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 1 }] });
    const marked = await markWorkbook(bytes, 'a.xlsx', [{ sheet: '表', cell: 'B2', text: '看不懂', severity: 'wrong' }, { sheet: '表', cell: 'B2', text: '再看看', severity: 'doubt' }], '践诺');
    expect(await texts(marked)).toEqual([['目标任务', '目标值'], ['甲', '较快'], ['乙', '5']]);
    const { readXlsx } = await import('hucre/xlsx');
    const sheet = (await readXlsx(marked, { readStyles: true })).sheets[0]!;
    const cell = sheet.cells?.get('1,1');
    expect(cell?.comment?.text).toBe('看不懂\n再看看');
    expect(cell?.style?.fill).toMatchObject({ pattern: 'solid', fgColor: { rgb: expect.stringMatching(/FFC7CE$/) } });
    expect(sheet.merges).toEqual([{ startRow: 4, startCol: 0, endRow: 4, endCol: 1 }]);
  });

  test('a CSV comes back as a workbook with the same cells', async () => {
    const marked = await markWorkbook(Buffer.from('目标任务,目标值\n甲,=1+1\n'), 'a.csv', [{ sheet: 'a', cell: 'B2', text: '公式', severity: 'wrong' }], '践诺');
    expect(await texts(marked)).toEqual([['目标任务', '目标值'], ['甲', "'=1+1"]]);
  });
});

test('characters that XML can name and must not hold are read as marks of replacement; long text is not cut through a character', async () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const bytes = packed({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cell('A1', '招商&#xD800;引资')}${cell('B1', 'a&#0;b')}${cell('C1', `${'x'.repeat(3_999)}😀`)}</row></sheetData></worksheet>`,
  });
  const [row] = await texts(bytes);
  expect(row).toEqual(['招商\ufffd引资', 'a\ufffdb', 'x'.repeat(3_999)]);
});
