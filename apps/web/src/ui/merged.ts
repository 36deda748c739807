export interface Merged<F> {
  form: F;
  /** What both changed, to different things: somebody has to choose. Until then it stays mine. */
  conflicts: (keyof F)[];
}

/** The names under which two forms differ. */
export const differences = <F extends object>(before: F, after: F): (keyof F)[] =>
  ([...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof F)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );

/**
 * Mine and theirs, both begun from `base`: what I did not touch becomes theirs, what only I touched stays mine, and what both
 * changed to different things is a conflict that I decide. Nobody's words are lost unseen.
 */
export function merged<F extends object>(base: F, mine: F, theirs: F): Merged<F> {
  const touched = differences(base, mine);
  const form = { ...theirs };
  for (const name of touched) {
    if (name in mine) form[name] = mine[name];
    else delete form[name];
  }
  const apart = new Set(differences(mine, theirs));
  const changed = new Set(differences(base, theirs));
  return { form, conflicts: touched.filter((name) => changed.has(name) && apart.has(name)) };
}
