import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Small things a data folder remembers from start to start, readable by their owner only. */

/** A random secret, made once. Hexadecimal, so that it needs no quoting anywhere. */
export const secretIn = (dir, name) => {
  const file = path.join(dir, name);
  mkdirSync(dir, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
};

/** The ports of the last start: links in mails and a developer's open shell stay valid where they can. */
export const rememberedPorts = (dir) => {
  try {
    return JSON.parse(readFileSync(path.join(dir, 'ports.json'), 'utf8'));
  } catch {
    return {};
  }
};

export const rememberPorts = (dir, ports) => writeFileSync(path.join(dir, 'ports.json'), `${JSON.stringify(ports, null, 2)}\n`);
