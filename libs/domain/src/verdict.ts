/** A refusal with its reasons (codes of the problem catalogue). */
export interface Refused {
  ok: false;
  reasons: readonly string[];
}

/** The answer of a policy or a life-cycle rule: yes, or no with the reasons. */
export type Verdict = { ok: true } | Refused;

export const yes: Verdict = { ok: true };
export const no = (...reasons: string[]): Refused => ({ ok: false, reasons });
