import { pinyinInitials } from '#domain/search/pinyin-initials.js';
import { abbreviates, mayBeInitials } from '#domain/search/search-words.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

interface Lines {
  ids: Uint32Array;
  /** One line a name, in the order of the ids: a hundred thousand names are three megabytes as one text. */
  text: string;
}

/** What is renamed or signed meanwhile is found by its name at once, and by its initials after this. */
const FRESH_MS = 5 * 60_000;
/** More would be no answer to a few letters, and a long statement. */
const MOST_IDS = 300;
const CHUNK = 5_000;
const NAMES = {
  targets: 'SELECT id, name FROM targets WHERE zoneId = ? AND id > ? ORDER BY id LIMIT ?',
  units: 'SELECT id, name FROM units WHERE zoneId = ? AND id > ? ORDER BY id LIMIT ?',
  people: 'SELECT id, name FROM people WHERE zoneId = ? AND id > ? ORDER BY id LIMIT ?',
} as const;
export type Named = keyof typeof NAMES;

/** The initials of a zone's names, which no database can tell. They are no secret: whoever asks narrows the ids to their reach. */
@Injectable()
export class InitialsIndex {
  private readonly kept = new Map<string, { since: number; lines: Promise<Lines> }>();

  constructor(private readonly dataSource: DataSource) {}

  /** Ids by word, for the words that may be initials; nothing is read where there are none. */
  async lookUp(zoneId: number, kind: Named, words: readonly string[]): Promise<(word: string) => readonly number[]> {
    const candidates = words.filter(mayBeInitials);
    if (candidates.length === 0) return () => [];
    const lines = await this.lines(zoneId, kind);
    const found = new Map(candidates.map((word) => [word, idsIn(lines, word.toLowerCase())]));
    return (word) => found.get(word) ?? [];
  }

  /** Whoever asks while they are read waits for the same reading; one that failed is not kept. */
  private lines(zoneId: number, kind: Named): Promise<Lines> {
    const key = `${kind}:${zoneId}`;
    const kept = this.kept.get(key);
    if (kept && kept.since > Date.now() - FRESH_MS) return kept.lines;
    const lines = this.read(zoneId, kind);
    this.kept.set(key, { since: Date.now(), lines });
    lines.catch(() => this.kept.delete(key));
    return lines;
  }

  private async read(zoneId: number, kind: Named): Promise<Lines> {
    const ids: number[] = [];
    const texts: string[] = [];
    for (;;) {
      const rows = await this.dataSource.query<{ id: number; name: string }[]>(NAMES[kind], [zoneId, ids.at(-1) ?? 0, CHUNK]);
      for (const { id } of rows) ids.push(id);
      texts.push(rows.map(({ name }) => `${pinyinInitials(name)}\n`).join(''));
      if (rows.length < CHUNK) return { ids: Uint32Array.from(ids), text: texts.join('') };
    }
  }
}

function idsIn({ ids, text }: Lines, letters: string): number[] {
  const found: number[] = [];
  let from = 0;
  for (let row = 0; row < ids.length && found.length < MOST_IDS; row++) {
    const until = text.indexOf('\n', from);
    if (abbreviates(letters, text.slice(from, until))) found.push(ids[row]!);
    from = until + 1;
  }
  return found;
}
