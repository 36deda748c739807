import { Refusal } from '#domain/refusal.js';
import yauzl from 'yauzl';

/** What a workbook may hold at most; a bomb is refused long before it is inflated whole. */
export const WORKBOOK_LIMITS = { inflatedBytes: 50 * 1024 * 1024, ratio: 100, entries: 2_000, columns: 300, rows: 20_000, sheets: 50 } as const;

/** Small parts may well be a hundred times smaller packed (a sheet of empty rows); the ratio counts from here on. */
const RATIO_COUNTS_FROM = 1024 * 1024;
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** An OLE2 container: the old .xls, or a new workbook under a password. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const refused = (code: string, params: Record<string, string> = {}) => new Refusal('invalid', code, { params });

/**
 * Looks at the bytes before any library does: the magic number, the directory, and every part inflated under a byte budget and thrown
 * away. Sizes that the directory claims are not believed.
 * @throws Refusal `workbook.encrypted`, `workbook.oldFormat`, `workbook.notAWorkbook`, `workbook.broken`, `workbook.macros`,
 * `workbook.tooManyParts`, `workbook.tooLarge`, `workbook.bomb`
 */
export async function checkWorkbookBytes(bytes: Buffer): Promise<'xlsx' | 'text'> {
  if (bytes.length === 0) throw refused('workbook.empty');
  if (bytes.subarray(0, 8).equals(OLE)) throw refused(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'workbook.encrypted' : 'workbook.oldFormat');
  if (!bytes.subarray(0, 4).equals(ZIP)) {
    if (looksLikeText(bytes)) return 'text';
    throw refused('workbook.notAWorkbook');
  }
  await checkZip(bytes);
  return 'xlsx';
}

async function checkZip(bytes: Buffer): Promise<void> {
  const zip = await open(bytes);
  try {
    if (zip.entryCount > WORKBOOK_LIMITS.entries) throw refused('workbook.tooManyParts', { most: String(WORKBOOK_LIMITS.entries) });
    let inflated = 0;
    const names = new Set<string>();
    for await (const entry of entriesOf(zip)) {
      names.add(entry.fileName);
      if (/vbaProject\.bin$|\/macrosheets\//i.test(entry.fileName)) throw refused('workbook.macros');
      if ((entry.generalPurposeBitFlag & 1) !== 0) throw refused('workbook.encrypted');
      if (entry.fileName.endsWith('/')) continue;
      inflated += await inflatedSize(zip, entry, WORKBOOK_LIMITS.inflatedBytes - inflated);
    }
    if (inflated > RATIO_COUNTS_FROM && inflated > bytes.length * WORKBOOK_LIMITS.ratio) throw refused('workbook.bomb');
    if (!names.has('xl/workbook.xml') || !names.has('[Content_Types].xml')) throw refused('workbook.notAWorkbook');
  } finally {
    zip.close();
  }
}

const open = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: false }, (error, zip) => (error ? reject(refused('workbook.broken')) : resolve(zip)));
  });

async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  for (;;) {
    const entry = await new Promise<yauzl.Entry | null>((resolve, reject) => {
      const clear = () => zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
      zip.once('entry', (next: yauzl.Entry) => (clear(), resolve(next)));
      zip.once('end', () => (clear(), resolve(null)));
      // Names that leave the folder, broken records: all the same to whoever sent the file.
      zip.once('error', () => (clear(), reject(refused('workbook.broken'))));
      zip.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}

/** Counts what comes out, and stops at the first byte over the budget or over the ratio. */
function inflatedSize(zip: yauzl.ZipFile, entry: yauzl.Entry, budget: number): Promise<number> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(refused('workbook.broken'));
      let size = 0;
      const stop = (code: string) => {
        stream.destroy();
        reject(refused(code, { most: '50' }));
      };
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > RATIO_COUNTS_FROM && size > entry.compressedSize * WORKBOOK_LIMITS.ratio) stop('workbook.bomb');
        else if (size > budget) stop('workbook.tooLarge');
      });
      stream.on('end', () => resolve(size));
      stream.on('error', () => reject(refused('workbook.broken')));
    });
  });
}

/** A CSV has no magic number: text has no zero bytes, unless it is UTF-16 and says so. */
function looksLikeText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 65_536);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  return !head.some((byte) => byte === 0 || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) && !head.subarray(0, 5).equals(Buffer.from('%PDF-')) && !/^\s*<(!doctype|html|\?xml)/i.test(head.subarray(0, 100).toString('latin1'));
}
