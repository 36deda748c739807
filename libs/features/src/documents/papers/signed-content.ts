import type { PledgedLine } from '#domain/documents/papers/pledge-facts.js';
import type { PledgeContent, PledgedTarget } from '#domain/pledges/pledge-content.js';

/**
 * The lines as they were signed, in their signed order. A text of format 2 says everything itself; an older one said only what is
 * promised, and the names beside it are those of the line as it stands.
 */
export function signedLines({ format, targets }: PledgeContent, standing: readonly PledgedLine[]): PledgedLine[] {
  const byCode = new Map(standing.map((line) => [line.code, line]));
  return targets.map((signed) => {
    const line = byCode.get(signed.code);
    return format === 1 && line ? { ...line, ...promiseOf(signed) } : { ...promiseOf(signed), ...namesOf(signed) };
  });
}

const promiseOf = ({ code, name, clause, measureUnit, terms }: PledgedTarget) => ({ code, name, clause, measureUnit, terms });

const namesOf = (target: PledgedTarget) => ({
  dueText: target.dueText,
  leaderName: target.leader,
  verifierName: target.verifier,
  coUnitNames: [...target.coUnits],
  source: target.sourceTitle === null ? null : { title: target.sourceTitle, date: target.sourceDate },
  illustrative: target.illustrative,
});
