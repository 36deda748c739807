import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inRoot } from './paths.js';

const worthwhile = 1024;
const isText = (name) => /\.(js|css|html|svg|json|map)$/.test(name);

/** Writes `.br` and `.gz` beside every text file of a folder, so that no request has to wait for a compressor. */
export const compressAll = async (folder) => {
  const entries = await readdir(inRoot(folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isText(entry.name)).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  await Promise.all(files.map(compress));
};

const compress = async (file) => {
  const bytes = await readFile(file);
  if (bytes.length < worthwhile) return;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
};
