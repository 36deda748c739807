import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the SMTP conversation said, beside the letter itself. */
export interface Envelope {
  /** Sorts by time of arrival. */
  id: string;
  receivedAt: string;
  from: string;
  /** The addresses of RCPT TO, lower case: who really gets it, whatever the headers say. */
  to: string[];
  messageId: string | null;
  size: number;
}

/** `copy` counts the arrivals of one Message-ID for the same recipients: 2 means it was sent twice. */
export type StoredLetter = Envelope & { copy: number };

const ID = /^[0-9]{17}-[0-9a-f]{12}$/;

/**
 * The letters as files: `<id>.eml` as it came over the wire, `<id>.json` its envelope. The envelope is written last and by
 * renaming, so a letter counts once it is whole, also after a kill.
 */
export class LetterStore {
  private letters: StoredLetter[] = [];
  private copies = new Map<string, number>();
  private lastStamp = 0;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder).sort()) {
      if (name.endsWith('.json') && ID.test(name.slice(0, -5))) this.remember(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Envelope);
    }
  }

  async keep(raw: Buffer, from: string, to: string[]): Promise<StoredLetter> {
    const receivedAt = new Date(this.stamp());
    const id = `${receivedAt.toISOString().replace(/\D/g, '')}-${randomBytes(6).toString('hex')}`;
    const envelope: Envelope = {
      id,
      receivedAt: receivedAt.toISOString(),
      from,
      to: [...new Set(to.map((address) => address.toLowerCase()))].sort(),
      messageId: messageIdOf(raw),
      size: raw.length,
    };
    await writeFile(this.file(id, 'eml'), raw, { mode: 0o600 });
    await writeFile(this.file(id, 'new'), JSON.stringify(envelope), { mode: 0o600 });
    await rename(this.file(id, 'new'), this.file(id, 'json'));
    return this.remember(envelope);
  }

  /** Newest first; `to` matches any part of a recipient's address, `before` continues after that letter. */
  list({ to, before, limit }: { to?: string; before?: string; limit: number }): { items: StoredLetter[]; more: boolean } {
    const wanted = to?.trim().toLowerCase();
    const items: StoredLetter[] = [];
    for (const letter of this.letters.toReversed()) {
      if (before && letter.id >= before) continue;
      if (wanted && !letter.to.some((address) => address.includes(wanted))) continue;
      if (items.length === limit) return { items, more: true };
      items.push(letter);
    }
    return { items, more: false };
  }

  find(id: string): StoredLetter | null {
    return this.letters.find((letter) => letter.id === id) ?? null;
  }

  async raw(id: string): Promise<Buffer | null> {
    return this.find(id) ? readFile(this.file(id, 'eml')) : null;
  }

  /** Every address that ever got something, with its number of letters; the busiest first. */
  recipients(): { address: string; letters: number }[] {
    const counts = new Map<string, number>();
    for (const address of this.letters.flatMap((letter) => letter.to)) counts.set(address, (counts.get(address) ?? 0) + 1);
    return [...counts].map(([address, letters]) => ({ address, letters })).sort((a, b) => b.letters - a.letters || a.address.localeCompare(b.address));
  }

  get count(): number {
    return this.letters.length;
  }

  async clear(): Promise<number> {
    const gone = this.letters;
    this.letters = [];
    this.copies.clear();
    for (const { id } of gone) {
      await rm(this.file(id, 'json'), { force: true });
      await rm(this.file(id, 'eml'), { force: true });
    }
    return gone.length;
  }

  private remember(envelope: Envelope): StoredLetter {
    const key = `${envelope.messageId ?? envelope.id} ${envelope.to.join(',')}`;
    const copy = (this.copies.get(key) ?? 0) + 1;
    this.copies.set(key, copy);
    const letter = { ...envelope, copy };
    this.letters.push(letter);
    return letter;
  }

  /** Ever increasing, also for letters of one millisecond and after the clock was set back: the id is the order. */
  private stamp(): number {
    this.lastStamp = Math.max(Date.now(), this.lastStamp + 1);
    return this.lastStamp;
  }

  private file(id: string, kind: 'eml' | 'json' | 'new'): string {
    return join(this.folder, `${id}.${kind}`);
  }
}

/** From the raw head, unfolded; the parser proper would cost more than the whole conversation. */
export function messageIdOf(raw: Buffer): string | null {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.subarray(0, end < 0 ? Math.min(raw.length, 65_536) : end).toString('latin1').replace(/\r?\n[ \t]+/g, ' ');
  return /^message-id:[ \t]*(\S[^\r\n]*?)[ \t]*$/im.exec(head)?.[1] ?? null;
}
