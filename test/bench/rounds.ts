/** One way of doing a job, done once: how many operations, which are timed from outside unless it says how long they took. */
export type Way = () => Promise<number | { operations: number; ms: number }>;

export interface Measured {
  /** Milliseconds per operation, round by round. */
  rounds: number[];
}

export const ROUNDS = 5;

/** Every way once as a warm-up, then all of them in turn, round by round: what disturbs one disturbs its neighbours. */
export async function interleaved<K extends string>(ways: Record<K, Way>, between: () => Promise<void> = nothing, rounds = ROUNDS): Promise<Record<K, Measured>> {
  const names = Object.keys(ways) as K[];
  const result = Object.fromEntries(names.map((name) => [name, { rounds: [] as number[] }])) as Record<K, Measured>;
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const since = process.hrtime.bigint();
      const done = await ways[name]();
      const { operations, ms } = typeof done === 'number' ? { operations: done, ms: Number(process.hrtime.bigint() - since) / 1e6 } : done;
      if (round >= 0) result[name].rounds.push(ms / operations);
    }
    await between();
  }
  return result;
}

const nothing = () => Promise.resolve();

export interface Ratio {
  median: number;
  from: number;
  to: number;
}

/** Round by round, so that a machine slow for a minute does not count. */
export function ratioOf(a: Measured, b: Measured): Ratio {
  const ratios = a.rounds.map((ms, i) => ms / b.rounds[i]!).sort((x, y) => x - y);
  return { median: median(ratios), from: ratios[0]!, to: ratios.at(-1)! };
}

export const inverse = ({ median: m, from, to }: Ratio): Ratio => ({ median: 1 / m, from: 1 / to, to: 1 / from });
export const perOperation = ({ rounds }: Measured): number => median([...rounds].sort((x, y) => x - y));
export const median = (sorted: readonly number[]): number => (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;

/** `work(i)` for 0 … count − 1, so many at once. */
export async function inParallel(count: number, atOnce: number, work: (i: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const hand = async () => {
    for (let i = next++; i < count; i = next++) await work(i);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return count;
}
