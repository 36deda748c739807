import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import type { Readable } from 'node:stream';

/** Where files lie. A local folder now; an object store would implement the same verbs. */
export interface FileStorage {
  put(key: string, bytes: Buffer): Promise<void>;
  open(key: string): Promise<Readable>;
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
}

export const STORAGE = Symbol('FileStorage');

/** @throws Error for a key that would leave the folder. */
export class LocalStorage implements FileStorage {
  constructor(private readonly root: string) {}

  /** Written aside, flushed and renamed: a crash leaves the whole file or none. */
  async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const aside = `${path}.${process.pid}.part`;
    const file = await open(aside, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  }

  async open(key: string): Promise<Readable> {
    const path = this.pathOf(key);
    await stat(path);
    return createReadStream(path);
  }

  async has(key: string): Promise<boolean> {
    return stat(this.pathOf(key)).then(
      (file) => file.isFile(),
      () => false,
    );
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    const path = normalize(join(this.root, key));
    if (!path.startsWith(normalize(this.root) + '/')) throw new Error('storage key leaves its folder');
    return path;
  }
}
