import { sha256 } from '../../meetings/pack.service.js';
import { canonicalJson } from '#domain/canonical-json.js';
import { coverageWords } from '#domain/documents/papers/coverage-words.js';
import type { BreakdownFacts, BrokenDownLine, BrokenDownTarget } from '#domain/documents/papers/breakdown.paper.js';
import type { EntityManager } from 'typeorm';
import { contributionsOf } from '../../pledges/breakdown/contributions-of.js';
import { groupedBy } from '../../grouping.js';
import { readGoals, readLines, type ReadLine } from './pledged-lines.js';
import { readZoneNames } from './zone-names.js';

interface Holder {
  id: number;
  year: number;
  tier: 'unit';
  leaderId: null;
  currentVersion: number;
}

/** The zone's goals of a year with the lines of the units that carry them, as they stand now. */
export async function readBreakdownFacts(db: EntityManager, zoneId: number, year: number): Promise<BreakdownFacts> {
  const names = await readZoneNames(db, zoneId);
  const pledges = await db.query<Holder[]>(
    "SELECT id, year, tier, NULL AS leaderId, currentVersion FROM pledges WHERE zoneId = ? AND year = ? AND tier = 'unit'",
    [zoneId, year],
  );
  const lines = [...(await readLines(db, pledges, zoneId, names.units)).values()]
    .flat()
    .sort((a, b) => a.sort - b.sort || (a.code < b.code ? -1 : 1));
  const goals = await readGoals(db, zoneId, [year]);
  const coverage = await readCoverage(db, zoneId, year);
  const known = new Set(goals.map(({ zoneTargetId }) => zoneTargetId));
  const shares = groupedBy(lines, ({ zoneTargetId }) => zoneTargetId);
  const lineOf = ({
    unitId,
    pledgeId: _pledge,
    zoneTargetId: _goal,
    sort: _sort,
    year: _year,
    ...line
  }: ReadLine): BrokenDownLine => ({ ...line, unitName: names.units.get(unitId) ?? '' });
  const targets = goals.map(
    ({
      unitId: _unit,
      pledgeId: _pledge,
      zoneTargetId,
      sort: _sort,
      year: _year,
      verifierName: _verifier,
      coUnitNames: _co,
      ...goal
    }): BrokenDownTarget => ({
      ...goal,
      coverage: coverage.get(zoneTargetId ?? 0) ?? null,
      shares: (shares.get(zoneTargetId) ?? []).map(lineOf),
    }),
  );
  const facts = {
    zoneName: names.zoneName,
    year,
    targets,
    others: lines.filter(({ zoneTargetId }) => zoneTargetId === null || !known.has(zoneTargetId)).map(lineOf),
    drafts: pledges.filter(({ currentVersion }) => currentVersion === 0).length,
  };
  return { ...facts, hash: sha256(canonicalJson(facts)) };
}

/** By the breakdown's own rule: totals by sum, rates by ΣN/ΣD, growth by base-year weights. */
async function readCoverage(em: EntityManager, zoneId: number, year: number): Promise<Map<number, string | null>> {
  const { items } = await contributionsOf(em, zoneId, year);
  return new Map(items.map(({ goal, rolledUp }) => [goal.id, rolledUp && coverageWords(rolledUp, goal.kind, goal.measureUnit)]));
}
