import type { PledgedLine } from '#domain/documents/papers/pledge-facts.js';

/** What a frozen version holds, as far as it is printed. Earlier versions hold less: whatever is missing is read elsewhere. */
export interface SignedContent {
  title?: string;
  unitName?: string;
  leaderName?: string | null;
  signatory?: string;
  counterpart?: string;
  clauses?: string[];
  targets?: SignedTarget[];
  amendments?: { code: string; from?: string | null; reason?: string | null; approvedBy?: string | null }[];
}

interface SignedTarget {
  code: string;
  name?: string;
  clause?: string | null;
  measureUnit?: string;
  terms?: Partial<PledgedLine['terms']>;
  dueText?: string | null;
  leaderName?: string | null;
  verifierName?: string | null;
  coUnitNames?: string[];
}

/** The lines as they were signed, in their signed order; what the version does not hold comes from the line as it stands. */
export function signedLines<T extends PledgedLine>({ targets }: SignedContent, standing: readonly T[]): T[] {
  if (!targets) return [...standing];
  const byCode = new Map(standing.map((line) => [line.code, line]));
  return targets.flatMap((signed) => {
    const line = byCode.get(signed.code);
    if (!line) return [];
    const { terms, ...rest } = signed;
    return [{ ...line, ...present(rest), terms: { ...line.terms, ...present(terms ?? {}) } }];
  });
}

/** Only what was written down; null was, undefined was not. */
const present = <T extends object>(record: T): Partial<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
