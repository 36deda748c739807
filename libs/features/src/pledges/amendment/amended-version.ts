import { fromJson } from '#database/columns.js';
import type { Amendment } from '#database/entities/pledges/amendment.entity.js';
import { PledgeVersion } from '#database/entities/pledges/pledge-version.entity.js';
import type { Tx } from '#database/unit-of-work.js';
import { canonicalJson } from '#domain/canonical-json.js';
import { createHash } from 'node:crypto';
import type { AmendedTarget } from './amendment-record.js';

interface Text {
  targets?: { code: string; terms?: object }[];
  amendments?: object[];
  [more: string]: unknown;
}

/** The text that was signed, with the target as adjusted and, beside it, what it was, why, and from which month on. */
export async function newPledgeVersion(
  tx: Tx,
  target: AmendedTarget,
  { fromPeriod, reason, before, after }: Amendment,
): Promise<{ version: number; versionId: number; hash: string }> {
  const { pledgeId, zoneId, code } = target;
  const [last] = await tx.query<{ version: number; content: unknown }[]>(
    'SELECT version, content FROM pledge_versions WHERE pledgeId = ? ORDER BY version DESC LIMIT 1',
    [pledgeId],
  );
  const text = fromJson<Text>(last?.content ?? {});
  const version = (last?.version ?? 0) + 1;
  const content = canonicalJson({
    ...text,
    version,
    targets: (text.targets ?? []).map((one) => (one.code === code ? { ...one, terms: { ...one.terms, ...after } } : one)),
    amendments: [...(text.amendments ?? []), { code, fromPeriod, reason, before, after }],
  });
  const hash = createHash('sha256').update(content).digest('hex');
  const { identifiers } = await tx.em.insert(PledgeVersion, { zoneId, pledgeId, version, content: JSON.parse(content) as object, contentHash: hash, frozenAt: tx.now });
  await tx.query('UPDATE pledges SET currentVersion = ?, revision = revision + 1 WHERE id = ?', [version, pledgeId]);
  return { version, versionId: (identifiers[0] as { id: number }).id, hash };
}
