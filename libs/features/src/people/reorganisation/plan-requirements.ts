import type { Tx } from '#database/unit-of-work.js';
import type { ReorganisationKind, ReorganisationPlan } from '#domain/people/reorganisation.js';
import { Refusal } from '#domain/refusal.js';
import { requireOpenUnits } from '../units.service.js';

/** All units there, open, and in no other change that is not settled: the units' rows are locked, so two proposals meet here. */
export async function requireUnitsFree(tx: Tx, plan: ReorganisationPlan, own: number | null): Promise<void> {
  const successors = [plan.into, ...(plan.parts ?? [])].flatMap((one) => one?.unitId ?? []);
  const unitIds = [...new Set([...plan.unitIds, ...successors])];
  await requireOpenUnits(tx, unitIds);
  const others = await tx.query<{ id: number; plan: unknown }[]>(
    "SELECT id, plan FROM unit_changes WHERE zoneId = ? AND state IN ('proposed', 'approved') AND id <> ?",
    [tx.author.zoneId, own ?? 0],
  );
  for (const other of others) {
    const { unitIds: busy } = (typeof other.plan === 'string' ? JSON.parse(other.plan) : other.plan) as ReorganisationPlan;
    if (busy.some((id) => unitIds.includes(id))) throw new Refusal('conflict', 'reorganisation.underWay');
  }
}

/** Units, targets and people of the plan are what it takes them for. */
export async function requireWhatIsNamed(tx: Tx, { kind, plan }: { kind: ReorganisationKind; plan: ReorganisationPlan }): Promise<void> {
  const { zoneId } = tx.author;
  if (kind !== 'rename' && plan.unitIds.includes(zoneId)) throw new Refusal('conflict', 'reorganisation.zoneItself');
  const codes = [plan.into, ...(plan.parts ?? [])].flatMap((one) => one?.newUnit?.code ?? []);
  if (new Set(codes).size < codes.length) throw new Refusal('conflict', 'people.unitCodeTaken');
  if (codes.length > 0) {
    const [taken] = await tx.query<object[]>('SELECT 1 FROM units WHERE zoneId = ? AND code IN (?) LIMIT 1', [zoneId, codes]);
    if (taken) throw new Refusal('conflict', 'people.unitCodeTaken');
  }
  const targetIds = (plan.parts ?? []).flatMap((part) => part.targetIds);
  if (targetIds.length > 0) {
    const found = await tx.query<object[]>('SELECT id FROM targets WHERE zoneId = ? AND unitId = ? AND id IN (?)', [zoneId, plan.unitIds[0], targetIds]);
    if (found.length < targetIds.length) throw new Refusal('conflict', 'reorganisation.targetGone');
  }
  const personIds = (plan.parts ?? []).flatMap((part) => part.personIds);
  if (personIds.length > 0) {
    const found = await tx.query<{ id: number }[]>('SELECT DISTINCT personId AS id FROM appointments WHERE zoneId = ? AND unitId = ? AND personId IN (?)', [zoneId, plan.unitIds[0], personIds]);
    if (found.length < personIds.length) throw new Refusal('conflict', 'reorganisation.personElsewhere');
  }
}
