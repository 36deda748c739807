import { PlanYear } from '#database/entities/pledges/plan-year.entity.js';
import { DEFAULT_RULES } from '#domain/assessment/rule-sets.js';
import { insertLines } from '#features/pledges/drafting/insert-lines.js';
import type { LineInput } from '#features/pledges/drafting/line-input.js';
import type { SeedPledge, SeedTarget, SeedYear, SeedZone } from '../shape.js';
import { actorOf } from './filing-acts.js';
import { idOf, type ZoneIds } from './ids.js';
import type { PastClock, Services } from './services.js';
import { termsColumns } from './terms-columns.js';

/** A pledge of the seeds and the row it became. */
export interface PlantedDraft {
  pledgeId: number;
  seed: SeedPledge;
}

/** 起草: the year is there, and every pledge of it as the supervision office drafted it that day. */
export async function draftPledges(services: Services, clock: PastClock, year: SeedYear, ids: ZoneIds): Promise<PlantedDraft[]> {
  const { uow, drafting } = services;
  const targets = new Map(year.targets.map((target) => [target.code, target]));
  const drafts: PlantedDraft[] = [];
  clock.at = new Date(year.pledges[0]?.draftedAt ?? `${year.year}-01-05T01:00:00Z`);
  await uow.run({ zoneId: ids.zoneId, personId: null }, (tx) =>
    tx.em.insert(PlanYear, { zoneId: ids.zoneId, year: year.year, ruleSet: DEFAULT_RULES.id, state: 'open', settings: null }),
  );
  for (const seed of year.pledges) {
    clock.at = new Date(seed.draftedAt);
    const [actor, author] = await hand(services, ids, seed.draftedBy);
    const lines = seed.targetCodes.map((code) => lineOf(targets.get(code)!, ids));
    await uow.run(author, (tx) => insertLines(tx, ids.zoneId, year.year, lines));
    const { id: pledgeId } = await drafting.begin(actor, author, year.year, { unitId: idOf(ids.units, seed.unitCode) });
    const [row] = await uow.dataSource.query<{ revision: number }[]>('SELECT revision FROM pledges WHERE id = ?', [pledgeId]);
    await drafting.change(
      actor,
      author,
      pledgeId,
      { title: seed.title, counterpartId: idOf(ids.people, seed.signatories.zone) },
      row!.revision,
    );
    drafts.push({ pledgeId, seed });
  }
  return drafts;
}

/** 征求意见、审定、签订, each at its recorded instant; what was signed became the year's targets. */
export async function signPledges(
  services: Services,
  clock: PastClock,
  zone: SeedZone,
  year: SeedYear,
  drafts: readonly PlantedDraft[],
  ids: ZoneIds,
): Promise<void> {
  const leaders = await leaderPledges(services, clock, zone, year, ids);
  for (const draft of [...drafts, ...leaders]) await consultAndApprove(services, clock, draft, ids);
  for (const { pledgeId, seed } of [...drafts, ...leaders]) {
    const { hash } = await services.drafts.read((await hand(services, ids, seed.draftedBy))[0], pledgeId);
    clock.at = new Date(seed.signedAt);
    await services.signing.sign(...(await hand(services, ids, seed.signatories.zone)), pledgeId, hash);
    // The head steps up after the zone's side has put its name under it.
    clock.at = new Date(clock.at.getTime() + 60_000);
    await services.signing.sign(...(await hand(services, ids, seed.signatories.unit)), pledgeId, hash);
  }
  const rows = await services.uow.dataSource.query<{ id: number; code: string }[]>(
    'SELECT id, code FROM targets WHERE zoneId = ? AND year = ?',
    [ids.zoneId, year.year],
  );
  for (const { id, code } of rows) ids.targets.set(code, id);
}

async function consultAndApprove(
  services: Services,
  clock: PastClock,
  { pledgeId, seed }: PlantedDraft,
  ids: ZoneIds,
): Promise<void> {
  const { drafting } = services;
  clock.at = new Date(seed.consultedAt);
  await drafting.consult(...(await hand(services, ids, seed.draftedBy)), pledgeId, null);
  clock.at = new Date(seed.approvedAt);
  await drafting.approve(...(await hand(services, ids, seed.draftedBy)), pledgeId, null, null);
}

/** Leaders promise the zone targets they lead to the secretary, where the zone has one and a breakdown; on the same days as the units. */
async function leaderPledges(
  services: Services,
  clock: PastClock,
  zone: SeedZone,
  year: SeedYear,
  ids: ZoneIds,
): Promise<PlantedDraft[]> {
  const secretary = zone.people.find(({ account }) => account === 'leader.secretary');
  const model = year.pledges[0];
  if (!secretary || !model) return [];
  const leading = await services.uow.dataSource.query<{ leaderId: number }[]>(
    'SELECT DISTINCT leaderId FROM zone_targets WHERE zoneId = ? AND year = ? AND leaderId IS NOT NULL ORDER BY leaderId',
    [ids.zoneId, year.year],
  );
  clock.at = new Date(model.draftedAt);
  const [actor, author] = await hand(services, ids, model.draftedBy);
  const drafts: PlantedDraft[] = [];
  for (const { leaderId } of leading) {
    const account = zone.people.find((person) => idOf(ids.people, person.account) === leaderId)!.account;
    const { id: pledgeId } = await services.drafting.begin(actor, author, year.year, { leaderId });
    drafts.push({ pledgeId, seed: { ...model, signatories: { zone: secretary.account, unit: account } } });
  }
  return drafts;
}

async function hand(services: Services, ids: ZoneIds, account: string) {
  const personId = idOf(ids.people, account);
  services.actors.forget();
  return [await actorOf(services, personId), { zoneId: ids.zoneId, personId }] as const;
}

function lineOf(target: SeedTarget, ids: ZoneIds): LineInput {
  return {
    unitId: idOf(ids.units, target.unitCode),
    verifierUnitId: idOf(ids.units, target.verifierUnitCode),
    leaderId: idOf(ids.people, target.leaderAccount),
    coUnitIds: target.coUnitCodes.map((code) => idOf(ids.units, code)),
    dueText: null,
    zoneTargetId: null,
    numerator: null,
    denominator: null,
    baseWeight: null,
    lastResult: null,
    code: target.code,
    ...termsColumns(target),
  };
}
