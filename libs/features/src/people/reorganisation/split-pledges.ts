import { fromJson } from '#database/columns.js';
import { PledgeVersion } from '#database/entities/pledges/pledge-version.entity.js';
import { Pledge } from '#database/entities/pledges/pledge.entity.js';
import type { Tx } from '#database/unit-of-work.js';
import { canonicalJson } from '#domain/canonical-json.js';
import { Refusal } from '#domain/refusal.js';
import { createHash } from 'node:crypto';
import { groupedBy } from '../../grouping.js';
import type { Passing } from './passing.js';

interface Text {
  version?: number;
  title?: string;
  unit?: string | null;
  targets?: { code: string }[];
  [more: string]: unknown;
}

/**
 * A part of a split unit answers for its targets under a pledge of its own: the text that was signed, without what stays with others,
 * naming where it comes from. The old pledge keeps the text that its parties signed.
 */
export async function pledgeForPart(tx: Tx, { unitId, successorId, fromDay }: Passing, targets: readonly { id: number; year: number; pledgeId: number; name: string }[]): Promise<void> {
  const [unit] = await tx.query<{ name: string }[]>('SELECT name FROM units WHERE id = ?', [successorId]);
  for (const [pledgeId, own] of groupedBy(targets, (target) => target.pledgeId)) {
    const ids = own.map(({ id }) => id);
    const signed = await tx.em.findOneByOrFail(Pledge, { id: pledgeId });
    const there = await tx.em.findOne(Pledge, { where: { zoneId: signed.zoneId, year: signed.year, holder: `unit:${successorId}` }, lock: { mode: 'pessimistic_write' } });
    if (there !== null && there.currentVersion === 0) throw new Refusal('conflict', 'reorganisation.pledgeInDraft');
    const [last] = await tx.query<{ content: unknown; contentHash: string }[]>('SELECT content, contentHash FROM pledge_versions WHERE pledgeId = ? AND version = ?', [pledgeId, signed.currentVersion]);
    const codes = new Set((await tx.query<{ code: string }[]>('SELECT code FROM targets WHERE id IN (?)', [ids])).map(({ code }) => code));
    const text = fromJson<Text>(last?.content ?? {});
    const passed = (text.targets ?? []).filter(({ code }) => codes.has(code));
    const before = there === null ? null : await lastText(tx, there);
    const version = (there?.currentVersion ?? 0) + 1;
    const title = there?.title ?? `${signed.title}（${unit!.name}）`;
    const content = canonicalJson({
      ...(before ?? text),
      title,
      unit: unit!.name,
      version,
      targets: [...(before?.targets ?? []), ...passed],
      passedFrom: { pledgeId, version: signed.currentVersion, hash: last?.contentHash ?? null, unitId, fromDay },
    });
    const partId = there?.id ?? (await newPledge(tx, signed, successorId, title));
    await tx.em.insert(PledgeVersion, {
      zoneId: signed.zoneId,
      pledgeId: partId,
      version,
      content: JSON.parse(content) as object,
      contentHash: createHash('sha256').update(content).digest('hex'),
      frozenAt: tx.now,
    });
    await tx.query('UPDATE pledges SET currentVersion = ?, revision = revision + 1 WHERE id = ?', [version, partId]);
    await tx.query('UPDATE targets SET pledgeId = ? WHERE id IN (?)', [partId, ids]);
    await tx.query('UPDATE pledge_lines SET pledgeId = ? WHERE targetId IN (?)', [partId, ids]);
  }
}

async function lastText(tx: Tx, { id, currentVersion }: Pledge): Promise<Text | null> {
  const [row] = await tx.query<{ content: unknown }[]>('SELECT content FROM pledge_versions WHERE pledgeId = ? AND version = ?', [id, currentVersion]);
  return row ? fromJson<Text>(row.content) : null;
}

async function newPledge(tx: Tx, { id: _, revision: __, ...signed }: Pledge, unitId: number, title: string): Promise<number> {
  const { identifiers } = await tx.em.insert(Pledge, { ...signed, holder: `unit:${unitId}`, unitId, title, currentVersion: 0 });
  return (identifiers[0] as { id: number }).id;
}
