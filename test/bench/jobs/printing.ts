import type { PaperFormat } from '#domain/documents/papers/paper.js';
import { pledgeBookPaper } from '#domain/documents/papers/pledge-book.paper.js';
import type { PledgeFacts } from '#domain/documents/papers/pledge-facts.js';
import { readPledgeFacts } from '#features/documents/papers/pledge-facts.js';
import type { DataSource } from 'typeorm';
import { ThreadPress } from '../../../apps/worker/src/documents/thread-press.js';
import type { Town } from '../data.js';
import { median } from '../rounds.js';
import { print } from '../table.js';

const ROUNDS = 3;
const HASH = 'f2a30d1551b7e6c1c677edc949ccb8fcbb0e1587d93a3d957d376d4f58b8d19c';
const PAGES = /\/Type \/Page\n/g;

/**
 * A pledge book as the worker makes it: read set-based, described, laid out in a thread of its own. First one of about sixty pages,
 * then that of all sixty units. There is no limit to hold it against: seconds, and what the process grew by at its peak.
 */
export async function printBook(db: DataSource, town: Town): Promise<void> {
  const pledges = await timed('book: facts of the whole zone read', () => readPledgeFacts(db.manager, { zoneId: town.zone.id, year: 2024 }));
  const signed = pledges.map((pledge, index): PledgeFacts => ({ ...pledge, version: { number: 1 + (index % 3), hash: HASH } }));
  for (const book of [signed.slice(0, 20), signed]) await printIn(book);
}

async function printIn(pledges: readonly PledgeFacts[]): Promise<void> {
  const paper = pledgeBookPaper({ zoneName: '高新区', year: 2024, pledges: [...pledges], hash: HASH }, (hash) => `https://zone.example/pledges/versions/${hash}`, 'https://zone.example');
  const press = new ThreadPress();
  const pages = (Buffer.from(await press.print(paper, 'pdf', () => undefined)).toString('latin1').match(PAGES) ?? []).length;
  for (const format of ['docx', 'pdf'] as const satisfies readonly PaperFormat[]) {
    const seconds: number[] = [];
    const cpu: number[] = [];
    const grown: number[] = [];
    const peaks: number[] = [];
    let bytes = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const before = process.memoryUsage.rss();
      let peak = before;
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
      const used = process.cpuUsage();
      const since = performance.now();
      bytes = (await press.print(paper, format, () => undefined)).length;
      seconds.push((performance.now() - since) / 1000);
      const { user, system } = process.cpuUsage(used);
      cpu.push((user + system) / 1e6);
      peaks.push(peak / 1_048_576);
      grown.push((peak - before) / 1_048_576);
      clearInterval(watch);
    }
    const of = (values: number[]) => median(values.toSorted((a, b) => a - b));
    print({
      job: `pledge book, ${pages} pages, ${pledges.length} units, .${format}`,
      measured: `${of(seconds).toFixed(2)} s, ${(bytes / 1024).toFixed(0)} kB`,
      value: of(seconds),
      must: null,
      aim: null,
      note: `CPU ${of(cpu).toFixed(2)} s · the process at its peak ${of(peaks).toFixed(0)} MB, ${of(grown).toFixed(0)} MB over what it held before`,
    });
  }
}

async function timed<T>(job: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const answer = await work();
  const milliseconds = performance.now() - since;
  print({ job, measured: `${milliseconds.toFixed(0)} ms`, value: milliseconds, must: null, aim: null });
  return answer;
}
