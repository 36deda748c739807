/** What a drill did, in plain counts, and every way in which a promise was broken. */
export interface Outcome {
  counts: Record<string, number>;
  broken: string[];
}
