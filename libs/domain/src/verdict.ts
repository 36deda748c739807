/** A refusal with its reasons (codes of the problem catalogue). */
export interface Refusal {
  ok: false;
  reasons: readonly string[];
}

/** The answer of a policy or a life-cycle rule: yes, or no with the reasons. */
export type Verdict = { ok: true } | Refusal;

export const yes: Verdict = { ok: true };
export const no = (...reasons: string[]): Refusal => ({ ok: false, reasons });
