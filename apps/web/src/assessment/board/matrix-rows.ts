import type { BoardDto } from '#api-client/generated.js';
import type { Light } from '#domain/assessment/assessment.js';

type Row = BoardDto['matrix'][number];

/** A zone of so many units is seen whole, in the order of its own lists. */
const WHOLE = 20;
/** Of a larger one, the worst of the month: what a screen holds beside the list of targets. */
const WORST = 14;

const WEIGHT: Partial<Record<Light, number>> = { lagging: 3, missing: 2, behind: 1 };

/** The rows that are shown before somebody asks for all. */
export function firstRows(rows: readonly Row[], month: string): readonly Row[] {
  if (rows.length <= WHOLE) return rows;
  const weights = new Map(
    rows.map((row) => {
      const cell = row.cells.find((one) => one.month === month);
      return [row, cell ? (WEIGHT[cell.light] ?? 0) * 1000 + cell.reds : 0];
    }),
  );
  return [...rows].sort((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0)).slice(0, WORST);
}
