import { PlanYear } from '#database/entities/pledges/plan-year.entity.js';
import { PledgeLine } from '#database/entities/pledges/pledge-line.entity.js';
import { PledgeVersion } from '#database/entities/pledges/pledge-version.entity.js';
import { Pledge } from '#database/entities/pledges/pledge.entity.js';
import { TargetCoUnit } from '#database/entities/pledges/target-co-unit.entity.js';
import { Target } from '#database/entities/pledges/target.entity.js';
import type { UnitOfWork } from '#database/unit-of-work.js';
import { DEFAULT_RULES } from '#domain/assessment/rule-sets.js';
import { canonicalJson } from '#domain/canonical-json.js';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { SeedPledge, SeedTarget, SeedYear, SeedZone } from '../shape.js';
import { idOf, type ZoneIds } from './ids.js';

/** 责任书: signed, their content frozen under its hash, with the targets they hold. */
export async function plantPledges(uow: UnitOfWork, zone: SeedZone, year: SeedYear, ids: ZoneIds): Promise<void> {
  await uow.run({ zoneId: ids.zoneId, personId: null }, async (tx) => {
    const { em } = tx;
    await em.insert(PlanYear, { zoneId: ids.zoneId, year: year.year, ruleSet: DEFAULT_RULES.id, state: 'open', settings: null });
    const targets = new Map(year.targets.map((target) => [target.code, target]));
    const versions: { versionId: number; hash: string }[] = [];
    let sort = 0;
    for (const pledge of year.pledges) {
      const own = pledge.targetCodes.map((code) => targets.get(code)!);
      const { pledgeId, ...version } = await plantPledge(em, zone, year, pledge, own, ids);
      versions.push(version);
      for (const target of own) ids.targets.set(target.code, await plantTarget(em, year, target, pledgeId, sort++, ids));
    }
    tx.record('pledges.seeded', { year: year.year, pledges: year.pledges.length, targets: year.targets.length, versions });
  });
}

async function plantPledge(
  em: EntityManager,
  zone: SeedZone,
  year: SeedYear,
  pledge: SeedPledge,
  targets: SeedTarget[],
  ids: ZoneIds,
): Promise<{ pledgeId: number; versionId: number; hash: string }> {
  const nameOf = (account: string) => zone.people.find((person) => person.account === account)?.name ?? account;
  const { identifiers } = await em.insert(Pledge, {
    zoneId: ids.zoneId,
    year: year.year,
    holder: `unit:${idOf(ids.units, pledge.unitCode)}`,
    tier: 'unit',
    unitId: idOf(ids.units, pledge.unitCode),
    title: pledge.title,
    state: year.year < 2024 ? 'settled' : 'signed',
    signatory: nameOf(pledge.signatories.unit),
    counterpart: nameOf(pledge.signatories.zone),
    signedOn: pledge.signedAt.slice(0, 10),
    currentVersion: 1,
  });
  const pledgeId = (identifiers[0] as { id: number }).id;
  const content = canonicalJson({
    year: year.year,
    title: pledge.title,
    unit: pledge.unitCode,
    signedAt: pledge.signedAt,
    signatory: nameOf(pledge.signatories.unit),
    counterpart: nameOf(pledge.signatories.zone),
    targets: targets.map(({ code, name, clause, measureUnit, terms }) => ({ code, name, clause, measureUnit, terms })),
  });
  const hash = createHash('sha256').update(content).digest('hex');
  const frozen = await em.insert(PledgeVersion, {
    zoneId: ids.zoneId,
    pledgeId,
    version: 1,
    content: JSON.parse(content) as object,
    contentHash: hash,
    frozenAt: new Date(pledge.signedAt),
  });
  return { pledgeId, versionId: (frozen.identifiers[0] as { id: number }).id, hash };
}

async function plantTarget(
  em: EntityManager,
  year: SeedYear,
  target: SeedTarget,
  pledgeId: number,
  sort: number,
  ids: ZoneIds,
): Promise<number> {
  const { terms } = target;
  const columns = {
    zoneId: ids.zoneId,
    year: year.year,
    pledgeId,
    unitId: idOf(ids.units, target.unitCode),
    verifierUnitId: idOf(ids.units, target.verifierUnitCode),
    leaderId: idOf(ids.people, target.leaderAccount),
    code: target.code,
    name: target.name,
    nameEn: target.nameEn,
    category: target.category,
    measureUnit: target.measureUnit,
    measureUnitEn: target.measureUnitEn,
    decimals: target.decimals,
    kind: terms.kind,
    cadence: terms.cadence,
    wording: terms.wording,
    track: target.track,
    target: terms.target,
    upper: terms.upper,
    stretch: terms.stretch,
    baseline: terms.baseline,
    tolerance: terms.tolerance,
    capOf: terms.capOf,
    annualOnly: terms.annualOnly,
    detail: {
      curve: [...terms.curve],
      growthPath: terms.growthPath && [...terms.growthPath],
      baseShares: terms.baseShares && [...terms.baseShares],
      baseAmounts: terms.baseAmounts && [...terms.baseAmounts],
      nodes: [...terms.nodes],
      comparator: terms.comparator,
    },
    clause: target.clause,
    sourceTitle: target.source?.document ?? null,
    sourceDate: target.source?.date ?? null,
    illustrative: target.illustrative,
    note: target.note,
    sort,
  };
  const { identifiers } = await em.insert(Target, columns);
  const targetId = (identifiers[0] as { id: number }).id;
  const coUnits = target.coUnitCodes.map((code) => ({ targetId, unitId: idOf(ids.units, code), zoneId: ids.zoneId }));
  if (coUnits.length > 0) await em.insert(TargetCoUnit, coUnits);
  await em.insert(PledgeLine, { ...columns, coUnitIds: coUnits.map(({ unitId }) => unitId), targetId });
  return targetId;
}
