/** A block of cells as it was copied. */
export interface CopiedTable {
  /** What each cell shows; '' in the cells a merged one covers. */
  rows: string[][];
  /** The same with a merged cell's text in every cell it covers. */
  spread: string[][];
  /** Rows that are hidden on the sheet and were left out. */
  hiddenRows: number;
}
