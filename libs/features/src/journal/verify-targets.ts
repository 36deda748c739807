import { fromJson } from '#database/columns.js';
import type { TargetTermsColumns } from '#database/entities/pledges/target-terms.columns.js';
import { canonicalJson } from '#domain/canonical-json.js';
import { termsOf, type TermsColumns } from '../pledges/terms-of.js';
import type { SqlReader } from '../sql-reader.js';

export interface ChangedTarget {
  code: string;
  name: string;
  /** What reads differently; null where the whole target came or went. */
  field: string | null;
  signed: string | null;
  now: string | null;
}

export interface TargetFault {
  /** Of the target's row, or of the signed version that names one that is gone. */
  id: number;
  fault: 'targetChanged' | 'targetMissing' | 'targetAdded';
  target: ChangedTarget;
}

type Live = TargetTermsColumns & TermsColumns & { id: number; pledgeId: number; zoneId: number; unitId: number; verifierUnitId: number };
/** As it was frozen, in whichever format: what it does not say cannot differ. */
type Signed = Record<string, unknown> & { code: string; name: string; terms: Record<string, unknown>; unit?: string | null; verifier?: string | null };

const PLEDGES_AT_ONCE = 50;
/** Plain columns of the signed text that a target's row has, too. */
const COLUMNS = ['name', 'nameEn', 'category', 'measureUnit', 'measureUnitEn', 'decimals', 'clause', 'track', 'note', 'sourceTitle', 'sourceDate', 'illustrative'] as const;

/**
 * What is filed and judged against are rows of their own: each must still say what the version in force says. Units are kept as names
 * in a text and may be renamed, so only a name that now belongs to another unit is a difference.
 */
export async function verifyTargets(reader: SqlReader): Promise<{ count: number; broken: TargetFault | null }> {
  let count = 0;
  for (let after = 0; ; ) {
    const pledges = await reader.query<{ id: number; versionId: number; content: unknown }[]>(
      `SELECT p.id, v.id AS versionId, v.content FROM pledges p JOIN pledge_versions v ON v.pledgeId = p.id AND v.version = p.currentVersion
        WHERE p.id > ? AND p.tier = 'unit' AND p.state IN ('signed', 'settled') ORDER BY p.id LIMIT ?`,
      [after, PLEDGES_AT_ONCE],
    );
    if (pledges.length === 0) return { count, broken: null };
    const ids = pledges.map(({ id }) => id);
    const rows = await reader.query<Live[]>('SELECT * FROM targets WHERE pledgeId IN (?) ORDER BY id', [ids]);
    const units = await reader.query<{ id: number; zoneId: number; name: string }[]>('SELECT id, zoneId, name FROM units WHERE zoneId IN (?)', [[0, ...rows.map(({ zoneId }) => zoneId)]]);
    const unitOf = new Map(units.map(({ id, zoneId, name }) => [`${zoneId}/${name}`, id]));
    for (const { id, versionId, content } of pledges) {
      const signed = new Map((fromJson<{ targets?: Signed[] }>(content).targets ?? []).map((target) => [target.code, target]));
      for (const live of rows.filter(({ pledgeId }) => pledgeId === id)) {
        const promised = signed.get(live.code);
        signed.delete(live.code);
        count += 1;
        if (!promised) return { count, broken: { id: live.id, fault: 'targetAdded', target: whole(live) } };
        const change = changeOf(promised, live, unitOf);
        if (change) return { count, broken: { id: live.id, fault: 'targetChanged', target: { ...whole(promised), ...change } } };
      }
      const [gone] = signed.values();
      if (gone) return { count, broken: { id: versionId, fault: 'targetMissing', target: whole(gone) } };
      after = id;
    }
  }
}

const whole = ({ code, name }: { code: string; name: string }): ChangedTarget => ({ code, name, field: null, signed: null, now: null });

function changeOf(signed: Signed, live: Live, unitOf: ReadonlyMap<string, number>): Pick<ChangedTarget, 'field' | 'signed' | 'now'> | null {
  const terms = termsOf(live) as unknown as Record<string, unknown>;
  const fields: [string, unknown, unknown][] = [
    ...COLUMNS.filter((field) => field in signed).map((field): [string, unknown, unknown] => [field, signed[field], field === 'illustrative' ? Boolean(live.illustrative) : live[field]]),
    ...Object.keys(signed.terms).map((field): [string, unknown, unknown] => [field, signed.terms[field], terms[field]]),
  ];
  for (const [field, before, now] of fields) if (text(before) !== text(now)) return { field, signed: text(before), now: text(now) };
  for (const [field, name, unitId] of [['unit', signed.unit, live.unitId], ['verifier', signed.verifier, live.verifierUnitId]] as const) {
    const known = name ? unitOf.get(`${live.zoneId}/${name}`) : undefined;
    if (known !== undefined && known !== unitId) return { field, signed: name!, now: [...unitOf].find(([, id]) => id === unitId)?.[0].replace(/^\d+\//, '') ?? String(unitId) };
  }
  return null;
}

const text = (value: unknown): string | null => (value === null || value === undefined ? null : typeof value === 'string' ? value : canonicalJson(value));
