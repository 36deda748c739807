import { sha256 } from '../../meetings/pack.service.js';
import { canonicalJson } from '#domain/canonical-json.js';
import { breakdownPaper } from '#domain/documents/papers/breakdown.paper.js';
import { bulletinPaper } from '#domain/documents/papers/bulletin.paper.js';
import { packPaper } from '#domain/documents/papers/pack.paper.js';
import type { Paper, PaperKind } from '#domain/documents/papers/paper.js';
import { pledgeBookPaper } from '#domain/documents/papers/pledge-book.paper.js';
import { pledgePaper } from '#domain/documents/papers/pledge.paper.js';
import { warningPaper } from '#domain/documents/papers/warning.paper.js';
import type { EntityManager } from 'typeorm';
import { readBreakdownFacts } from './breakdown-facts.js';
import { readPackFacts } from './pack-facts.js';
import { readPledgeFacts } from './pledge-facts.js';
import { readWarningFacts } from './warning-facts.js';

export interface PaperSubject {
  zoneId: number;
  kind: PaperKind;
  /** A pledge, a flag, a meeting, or (breakdown and book) a year. */
  subjectId: number;
  /** A signed version or a version of the pack; null: the latest. */
  version: number | null;
}

/** Reads what a document is about and describes it; null where there is nothing (any more) to describe. */
export async function paperOf(
  db: EntityManager,
  { zoneId, kind, subjectId, version }: PaperSubject,
  publicUrl: string,
): Promise<Paper | null> {
  const versionUrl = (hash: string) => `${publicUrl}/pledges/versions/${hash}`;
  if (kind === 'pledge') {
    const [facts] = await readPledgeFacts(db, { zoneId, pledgeId: subjectId, version: version ?? undefined });
    return facts ? pledgePaper(facts, versionUrl) : null;
  }
  if (kind === 'pledgeBook') {
    const pledges = await readPledgeFacts(db, { zoneId, year: subjectId });
    const zoneName = pledges[0]?.zoneName ?? '';
    const hash = sha256(
      canonicalJson(pledges.map(({ title, state, round, version: one }) => ({ title, state, round, hash: one?.hash ?? null }))),
    );
    return pledges.length === 0
      ? null
      : pledgeBookPaper({ zoneName, year: subjectId, pledges, hash }, versionUrl, `${publicUrl}/pledges?year=${subjectId}`);
  }
  if (kind === 'breakdown')
    return breakdownPaper(await readBreakdownFacts(db, zoneId, subjectId), `${publicUrl}/contributions?year=${subjectId}`);
  if (kind === 'warning') {
    const facts = await readWarningFacts(db, zoneId, subjectId);
    return facts && warningPaper(facts, `${publicUrl}/flags/${subjectId}`);
  }
  const facts = await readPackFacts(db, zoneId, subjectId, version ?? undefined);
  if (facts === null) return null;
  const url = `${publicUrl}/meetings/${subjectId}/pack?version=${facts.pack.version}`;
  return kind === 'bulletin' ? bulletinPaper(facts, url) : packPaper(facts, url);
}
