import { fromJson } from '#database/columns.js';
import { sentenceOf } from '#domain/language/sentence.js';
import { isStanding, type Warning } from '#domain/progress/plausibility.js';
import type { SqlReader } from '../sql-reader.js';

interface FlagAsked {
  kind: string;
  targetId: number;
  period: string;
}

interface Row {
  targetId: number;
  period: string;
  verified: number;
  explained: unknown;
  warnings: unknown;
}

const keyOf = ({ targetId, period }: { targetId: number; period: string }) => `${targetId}/${period}`;

/**
 * What is doubted about the figure of a flag's month (存疑): its warnings that are neither corrected nor both explained and
 * verified. One query for all flags; a flag without any is not among them. By `targetId/period`.
 */
export async function standingDoubts(reader: SqlReader, flags: readonly FlagAsked[]): Promise<Map<string, Warning[]>> {
  const doubted = flags.filter(({ kind }) => kind === 'implausible');
  if (doubted.length === 0) return new Map();
  const rows = await reader.query<Row[]>(
    `SELECT s.targetId, s.period, s.verified, s.explained, r.warnings
       FROM submissions s JOIN submission_revisions r ON r.id = s.effectiveRevisionId
      WHERE s.targetId IN (?) AND s.period IN (?)`,
    [[...new Set(doubted.map(({ targetId }) => targetId))], [...new Set(doubted.map(({ period }) => period))]],
  );
  const asked = new Set(doubted.map(keyOf));
  return new Map(
    rows
      .filter((row) => asked.has(keyOf(row)))
      .flatMap((row) => {
        const standing = standingIn(row);
        return standing.length === 0 ? [] : [[keyOf(row), standing] as const];
      }),
  );
}

function standingIn({ verified, explained, warnings }: Row): Warning[] {
  const words = new Set(fromJson<string[] | null>(explained) ?? []);
  return (fromJson<Warning[] | null>(warnings) ?? []).filter(({ code }) => isStanding(code, words, Boolean(verified)));
}

/** The doubts in one line. */
export const doubtsInWords = (doubts: readonly Warning[], locale: 'zh' | 'en'): string =>
  doubts.map(({ code, params }) => sentenceOf({ code: `warning.${code}`, params }, locale)).join(locale === 'zh' ? '；' : '; ');
