/** A refusal with its reasons (codes of the problem catalogue). */
export interface Refused {
  ok: false;
  reasons: readonly string[];
}

/** The answer of a policy or a life-cycle rule: yes, or no with the reasons. */
export type Verdict = { ok: true } | Refused;

export const yes: Verdict = { ok: true };
export const no = (...reasons: string[]): Refused => ({ ok: false, reasons });

/** Acts sorted into those that are open and, for whoever holds the right, those that are not, with the first reason why. */
export interface SortedOut<Act extends string> {
  allowed: Act[];
  refused: { act: Act; code: string }[];
}

export function sortedOut<Act extends string>(acts: readonly Act[], ask: (act: Act) => Verdict): SortedOut<Act> {
  const asked = acts.map((act) => ({ act, verdict: ask(act) }));
  return {
    allowed: asked.flatMap(({ act, verdict }) => (verdict.ok ? [act] : [])),
    // That somebody else may is no reason a reader can do anything about.
    refused: asked.flatMap(({ act, verdict }) => (verdict.ok || verdict.reasons[0] === 'people.notAllowed' ? [] : [{ act, code: verdict.reasons[0]! }])),
  };
}
