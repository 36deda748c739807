/** The answer of a policy or a life-cycle rule: yes, or no with the reasons (codes of the problem catalogue). */
export type Verdict = { ok: true } | { ok: false; reasons: readonly string[] };

export const yes: Verdict = { ok: true };
export const no = (...reasons: string[]): Verdict => ({ ok: false, reasons });
