import { officialDay, printable } from './words.js';

interface Sourced {
  illustrative: boolean;
  source: { title: string; date: string | null } | null;
}

/**
 * Where the figures come from, under their table: published ones by document and date, invented ones as 示意. `rows` are numbered
 * as printed, from 1.
 */
export function sourceNotes(rows: readonly Sourced[]): string[] {
  const documents = new Map<string, number[]>();
  const invented: number[] = [];
  rows.forEach(({ source, illustrative }, index) => {
    if (illustrative) invented.push(index + 1);
    else if (source) {
      const words = source.date === null ? printable(source.title) : `${printable(source.title)}（${officialDay(source.date)}）`;
      documents.set(words, [...(documents.get(words) ?? []), index + 1]);
    }
  });
  return [
    ...[...documents].map(([words, numbers]) => `第${ranges(numbers)}项的目标值出自：${words}。`),
    ...(invented.length > 0 ? [`第${ranges(invented)}项为示意。`] : []),
  ];
}

/** 1–4、7、9–10 */
export function ranges(numbers: readonly number[]): string {
  const parts: [first: number, last: number][] = [];
  for (const n of numbers) {
    const open = parts.at(-1);
    if (open && open[1] === n - 1) open[1] = n;
    else parts.push([n, n]);
  }
  return parts
    .map(([first, last]) => (first === last ? `${first}` : last === first + 1 ? `${first}、${last}` : `${first}–${last}`))
    .join('、');
}
