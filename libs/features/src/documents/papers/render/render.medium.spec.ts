import type { Paper } from '#domain/documents/papers/paper.js';
import { HASH, line, pledge, warning } from '#domain/documents/papers/papers.fixtures.js';
import { pledgeBookPaper } from '#domain/documents/papers/pledge-book.paper.js';
import { pledgePaper } from '#domain/documents/papers/pledge.paper.js';
import { warningPaper } from '#domain/documents/papers/warning.paper.js';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { text as textOfStream } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import yauzl from 'yauzl';
import { breakable } from './pdf-blocks.js';
import { renderPaper } from './render.js';

const urlOf = (hash: string) => `https://zone.example/pledges/versions/${hash}`;
const quiet = () => undefined;
const NASTY = '=cmd|"<script>alert(1)</script>&amp;\u0001\u202e';
const print = (paper: Paper, format: 'docx' | 'pdf') => renderPaper(paper, format, quiet);
const pages = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type \/Page\n/g) ?? []).length;

/** The parts of an Office document, unzipped. */
async function unzipped(docx: Buffer): Promise<Record<string, string>> {
  const archive = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(docx, { lazyEntries: true });
  const parts: Record<string, string> = {};
  return new Promise((resolve, reject) => {
    archive.on('error', reject);
    archive.on('end', () => resolve(parts));
    archive.on('entry', (entry: yauzl.Entry) =>
      archive.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        void textOfStream(stream).then((text) => {
          parts[entry.fileName] = text;
          archive.readEntry();
        }, reject);
      }),
    );
    archive.readEntry();
  });
}

/** What the embedded fonts map their glyphs back to: every character that the pages show. */
function charactersOf(pdf: Buffer): Set<string> {
  const found = new Set<string>();
  const raw = pdf.toString('latin1');
  for (const match of raw.matchAll(/stream\n/g)) {
    const end = raw.indexOf('endstream', match.index);
    let text: string;
    try {
      text = inflateSync(Buffer.from(raw.slice(match.index + 7, end), 'latin1')).toString('latin1');
    } catch {
      continue;
    }
    if (!text.includes('beginbfrange') && !text.includes('beginbfchar')) continue;
    for (const [, hex] of text.matchAll(/<([0-9a-f]{4,})>/gi)) {
      const codes = hex!.match(/.{4}/g)!.map((code) => parseInt(code, 16));
      found.add(String.fromCharCode(...codes));
    }
  }
  return found;
}

describe('as .docx', () => {
  let parts: Record<string, string>;
  beforeAll(async () => {
    parts = await unzipped(
      await print(pledgePaper(pledge({ lines: [line({ name: NASTY })], title: `${NASTY}责任书` }), urlOf), 'docx'),
    );
  });

  test('the last of several notes does not stand alone on a page, nor the last line of one', async () => {
    const note = (text: string) => ({ type: 'note' as const, text });
    const paper = pledgePaper(pledge({ lines: [line({})] }), urlOf);
    const [part] = paper.parts;
    const { 'word/document.xml': body, 'word/styles.xml': styles } = await unzipped(
      await print({ ...paper, parts: [{ ...part!, blocks: [note('甲注'), note('乙注'), note('丙注')] }] }, 'docx'),
    );
    const kept = (text: string) => new RegExp(`<w:p>(?:(?!<w:p>).)*<w:keepNext/>(?:(?!<w:p>).)*${text}`).test(body!);
    expect([kept('甲注'), kept('乙注'), kept('丙注')]).toEqual([false, true, false]);
    expect(styles).toMatch(/w:styleId="GwNote">(?:(?!<\/w:style>).)*<w:widowControl\/>/);
  });

  test('lies on the sheet as GB/T 9704 wants it, on a grid of lines and characters', () => {
    const body = parts['word/document.xml']!;
    const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);
    expect(body).toContain(`w:w="${mm(210)}" w:h="${mm(297)}"`);
    const margin = /<w:pgMar [^>]*>/.exec(body)![0];
    for (const [side, millimetres] of [
      ['top', 37],
      ['left', 28],
      ['right', 26],
      ['bottom', 35],
    ] as const)
      expect(margin).toContain(`w:${side}="${mm(millimetres)}"`);
    expect(/<w:docGrid [^>]*>/.exec(body)![0]).toContain('w:type="linesAndChars" w:linePitch="579"');
  });

  test('names the faces it may not ship, in real styles', () => {
    const styles = parts['word/styles.xml']!;
    for (const face of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312']) expect(styles).toContain(`w:eastAsia="${face}"`);
    expect(styles).toContain('w:styleId="Heading1"');
    for (const [, used] of parts['word/document.xml']!.matchAll(/<w:pStyle w:val="([^"]+)"/g))
      expect(styles).toContain(`w:styleId="${used}"`);
    expect(Object.keys(parts).filter((name) => /\.(ttf|otf|odttf)$/.test(name))).toEqual([]);
  });

  test('every page bears version, short hash and its number of how many; the properties bear the whole hash', () => {
    const footer = Object.entries(parts).find(([name]) => name.startsWith('word/footer'))![1];
    expect(footer).toContain('第1版 · SHA-256 f2a30d15…58b8d19c');
    expect(footer).toContain('PAGE');
    expect(footer).toContain('NUMPAGES');
    expect(parts['docProps/core.xml']).toContain(HASH);
    expect(parts['word/document.xml']).toContain('bb0e1587 d93a3d95 7d376d4f 58b8d19c');
    expect(Object.keys(parts).some((name) => /^word\/media\/.+\.png$/.test(name))).toBe(true);
  });

  test('header rows repeat, rows stay whole', () => {
    expect(parts['word/document.xml']).toContain('<w:tblHeader');
    expect(parts['word/document.xml']!.match(/<w:cantSplit/g)!.length).toBeGreaterThan(2);
  });

  test('what people typed is text, not markup, and no XML is broken by it', () => {
    for (const [name, text] of Object.entries(parts).filter(([file]) => file.endsWith('.xml'))) {
      expect([name, text.includes('<script>'), /[^\P{Cc}\t\n\r]/u.test(text)]).toEqual([name, false, false]);
      // As many elements are closed as were opened.
      const opened = text.match(/<[a-zA-Z][^>]*[^/]>|<[a-zA-Z]>/g)?.length ?? 0;
      expect([name, opened]).toEqual([name, text.match(/<\/[a-zA-Z]/g)?.length ?? 0]);
    }
    expect(parts['word/document.xml']).toContain('=cmd|&quot;&lt;script&gt;');
  });
});

describe('as PDF', () => {
  test('has its fonts embedded, bookmarks, title and hash; the characters can be read back', async () => {
    const pdf = await print(pledgePaper(pledge(), urlOf), 'pdf');
    const raw = pdf.toString('latin1');
    expect(raw.startsWith('%PDF-1.')).toBe(true);
    expect(raw.match(/\/FontFile2/g)!.length).toBe(2);
    expect(raw).toContain('/Outlines');
    expect(raw).toContain(`SHA-256 ${HASH}`);
    const shown = charactersOf(pdf);
    for (const character of '新增经营主体许静姝1.6万家以上') expect([character, shown.has(character)]).toEqual([character, true]);
    // A subset of ten megabytes of font.
    expect(pdf.length).toBeLessThan(300_000);
  });

  test('a draft bears its mark', async () => {
    const shown = charactersOf(await print(pledgePaper(pledge({ state: 'consultation', version: null }), urlOf), 'pdf'));
    for (const character of '征求意见稿轮') expect(shown.has(character)).toBe(true);
  });
});

describe('much of everything', () => {
  const cause = Array.from({ length: 40 }, (_, i) => `${i + 1}．${'受用地报批和资金拨付影响，项目未按期开工'.repeat(3)}`).join(
    '\n',
  );

  test('a narrative of forty lines, an endless word, a row taller than a page: all of it is printed, in both formats', async () => {
    const paper = warningPaper(
      warning({
        targetName: '名'.repeat(300),
        why: 'x'.repeat(2_000),
        answer: { cause, measures: '详见'.repeat(1_500), recoverBy: null, by: null, on: '2024-06-24', broken: false },
      }),
      'https://zone.example/flags/7',
    );
    expect(pages(await print(paper, 'pdf'))).toBeGreaterThan(8);
    const { 'word/document.xml': body } = await unzipped(await print(paper, 'docx'));
    expect(body).toContain('40．受用地报批');
    const tall = pledgePaper(
      pledge({ kept: [{ name: '目标', finding: '发现', reason: `${'理由'.repeat(2_000)}终`, keptBy: null }] }),
      urlOf,
    );
    const printed = await print(tall, 'pdf');
    expect([pages(printed) > 2, charactersOf(printed).has('终')]).toEqual([true, true]);
    expect((await unzipped(await print(tall, 'docx')))['word/document.xml']!.match(/<w:cantSplit/g)!.length).toBeGreaterThan(2);
  });

  test('a book keeps each pledge’s own footer, and tells how far it is', async () => {
    const pledges = Array.from({ length: 4 }, (_, i) =>
      pledge({ unitName: `单位${i}`, title: `责任书（单位${i}）`, version: { number: i + 1, hash: HASH } }),
    );
    const paper = pledgeBookPaper({ zoneName: '高新区', year: 2024, pledges, hash: HASH }, urlOf, 'https://zone.example');
    const heard: number[] = [];
    const pdf = await renderPaper(paper, 'pdf', (percent) => heard.push(percent));
    expect(pages(pdf)).toBeGreaterThanOrEqual(6);
    expect(heard.at(-1)).toBe(95);
    const parts = await unzipped(await print(paper, 'docx'));
    const footers = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'));
    expect(footers).toHaveLength(5);
    expect(footers.filter(([, text]) => text.includes('第4版'))).toHaveLength(1);
  });

  test('long runs may break, Chinese is left to its own rules', () => {
    expect(breakable('一般文字 SHA-256')).toBe('一般文字 SHA-256');
    expect(breakable(`见 ${'a'.repeat(30)} 止`)).toEqual([
      { text: '见 ' },
      { text: 'a'.repeat(30), wordBreak: 'break-all' },
      { text: ' 止' },
    ]);
  });
});
