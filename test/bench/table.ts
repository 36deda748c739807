import type { Ratio } from './rounds.js';

export interface Line {
  job: string;
  measured: string;
  /** The figure that is held against `must` and `aim`. */
  value: number;
  ratio?: Ratio;
  must: number | null;
  aim: number | null;
  /** Whether more is better: a share of the limit's rate; otherwise a multiple of its time. */
  more?: boolean;
  note?: string;
}

const figure = (n: number) => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));
const holds = (line: Line, limit: number | null) => limit === null || (line.more ? line.value >= limit : line.value <= limit);

export function verdictOf(line: Line): string {
  if (line.must === null && line.aim === null) return '–';
  if (!holds(line, line.must)) return 'MISSES';
  if (!holds(line, line.aim)) return line.must === null ? 'misses its aim' : 'holds';
  return line.aim === null ? 'holds' : 'meets its aim';
}

/** One line as it comes, so that a run that is broken off has told what it knew. */
export function print(line: Line): void {
  const range = line.ratio ? ` (${figure(line.ratio.from)}–${figure(line.ratio.to)})` : '';
  const limits = `must ${line.more ? '≥' : '≤'} ${line.must ?? '–'}, aim ${line.aim ?? '–'}`;
  console.log(`${line.job.padEnd(52)} ${line.measured.padEnd(24)} ${figure(line.value)}${range}  ${limits}  ${verdictOf(line)}${line.note ? `\n    ${line.note}` : ''}`);
}
