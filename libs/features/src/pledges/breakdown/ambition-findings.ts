import { fromJson } from '#database/columns.js';
import type { TermsDetail } from '#database/entities/pledges/target-terms.columns.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { checkAmbition, fingerprintOf, type AmbitionFacts, type Finding } from '#domain/pledges/ambition-check.js';
import type { Carries } from '#domain/pledges/roll-up.js';
import { groupedBy } from '../../grouping.js';
import type { SqlReader } from '../../sql-reader.js';
import { contributionsOf, type Contribution } from './contributions-of.js';

/** Why a warned target stays as it is. */
export interface AnswerRow {
  id: number;
  reason: string;
  by: string | null;
  byEn: string | null;
  at: Date;
}

/** A warning, about what, on whose pledge, and what was said to it. */
export interface AmbitionRow extends Finding {
  subject: { kind: 'line' | 'zoneTarget'; id: number; code: string; name: string; nameEn: string | null };
  /** The unit whose line it is; null for what the zone as a whole has to answer. */
  unit: { id: number; name: string; nameEn: string | null } | null;
  /** The pledges it stands in: the line's own; for a zone target its lead unit's and its leader's. */
  pledgeIds: number[];
  fingerprint: string;
  /** A text it stands in is approved and waits for signatures: a reason would be no part of what is signed. */
  isApproved: boolean;
  /** The latest reason given to exactly these numbers; null while the warning is open. `late`: after the text was approved. */
  answer: (AnswerRow & { late: boolean }) | null;
  /** Reasons given to the same warning before, to these or to other numbers. */
  before: number;
}

interface LineRow {
  id: number;
  code: string;
  name: string;
  nameEn: string | null;
  measureUnit: string;
  measureUnitEn: string | null;
  kind: AmbitionFacts['terms']['kind'];
  cadence: AmbitionFacts['terms']['cadence'];
  wording: AmbitionFacts['terms']['wording'];
  capOf: 'total' | 'level' | null;
  target: string | null;
  baseline: string | null;
  annualOnly: boolean | number;
  detail: unknown;
  lastResult: string | null;
  carries: Carries;
  zoneLastResult: string | null;
  pledgeId: number;
  state: string;
  approvedAt: Date | null;
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
}

export interface Unanswered extends Omit<AmbitionRow, 'answer' | 'before'> {
  approvedAt: Date | null;
}

/** Warnings of lines; `l` is the line, `p` its pledge. */
export async function lineFindings(db: SqlReader, where: string, params: unknown[]): Promise<Unanswered[]> {
  const rows = await db.query<LineRow[]>(
    `SELECT l.id, l.code, l.name, l.nameEn, l.measureUnit, l.measureUnitEn, l.kind, l.cadence, l.wording, l.capOf, l.target, l.baseline, l.annualOnly, l.detail,
            l.lastResult, l.carries, z.lastResult AS zoneLastResult, l.pledgeId, p.state, p.approvedAt, l.unitId, u.name AS unitName, u.nameEn AS unitNameEn
       FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId JOIN units u ON u.id = l.unitId LEFT JOIN zone_targets z ON z.id = l.zoneTargetId
      WHERE ${where} ORDER BY u.sort, l.sort, l.id`,
    params,
  );
  return rows.flatMap(ofLine);
}

/** Warnings of breakdowns and ledgers; `only` narrows them to these zone targets. */
export async function goalFindings(
  db: SqlReader,
  zoneId: number,
  year: number,
  only: readonly number[] | null = null,
): Promise<Unanswered[]> {
  const { items } = await contributionsOf(db, zoneId, year, only);
  return findingsOfGoals(db, zoneId, year, items);
}

/** The same of what was read already. */
export async function findingsOfGoals(
  db: SqlReader,
  zoneId: number,
  year: number,
  items: readonly Contribution[],
): Promise<Unanswered[]> {
  if (items.length === 0) return [];
  const rows = await db.query<{ id: number; leaderId: number; state: string }[]>(
    "SELECT id, leaderId, state FROM pledges WHERE zoneId = ? AND year = ? AND tier = 'leader' AND leaderId IS NOT NULL",
    [zoneId, year],
  );
  // Leaders' own pledges hold the zone targets that leader answers for.
  const leaders = new Map(rows.map((row) => [row.leaderId, row]));
  return items.flatMap((item) => ofZoneTarget(item, leaders));
}

/**
 * Everything that stands in one pledge: warnings of its own lines, of the zone targets its unit leads (or shares, where nobody leads
 * them), and of those a leader's pledge holds.
 */
export async function pledgeFindings(
  db: SqlReader,
  pledge: { id: number; zoneId: number; year: number; leaderId: number | null; tier: string },
): Promise<Unanswered[]> {
  const goals = await db.query<{ id: number }[]>(
    pledge.tier === 'leader'
      ? 'SELECT z.id FROM zone_targets z WHERE z.zoneId = ? AND z.year = ? AND z.leaderId = ?'
      : 'SELECT DISTINCT l.zoneTargetId AS id FROM pledge_lines l WHERE l.zoneId = ? AND l.year = ? AND l.pledgeId = ? AND l.zoneTargetId IS NOT NULL',
    [pledge.zoneId, pledge.year, pledge.tier === 'leader' ? pledge.leaderId : pledge.id],
  );
  const ofGoals = await goalFindings(
    db,
    pledge.zoneId,
    pledge.year,
    goals.map(({ id }) => id),
  );
  const ofLines = await lineFindings(db, 'l.zoneId = ? AND l.pledgeId = ?', [pledge.zoneId, pledge.id]);
  return [...ofGoals.filter(({ pledgeIds }) => pledgeIds.includes(pledge.id)), ...ofLines];
}

/** Each warning with the latest reason that was given to exactly these numbers. */
export async function withAnswers(
  db: SqlReader,
  zoneId: number,
  year: number,
  found: readonly Unanswered[],
): Promise<AmbitionRow[]> {
  if (found.length === 0) return [];
  const answers = await db.query<
    (AnswerRow & { lineId: number | null; zoneTargetId: number | null; code: string; fingerprint: string })[]
  >(
    `SELECT a.id, a.lineId, a.zoneTargetId, a.code, a.fingerprint, a.reason, x.name AS \`by\`, x.nameEn AS byEn, a.answeredAt AS at
       FROM ambition_answers a LEFT JOIN people x ON x.id = a.answeredBy WHERE a.zoneId = ? AND a.year = ? ORDER BY a.id`,
    [zoneId, year],
  );
  const byFinding = groupedBy(answers, (answer) =>
    keyOf(answer.lineId === null ? 'zoneTarget' : 'line', answer.lineId ?? answer.zoneTargetId!, answer.code),
  );
  return found.map(({ approvedAt, ...finding }) => {
    const given = byFinding.get(keyOf(finding.subject.kind, finding.subject.id, finding.code)) ?? [];
    const latest = given.findLast((answer) => answer.fingerprint === finding.fingerprint);
    const late = approvedAt !== null && latest !== undefined && latest.at > approvedAt;
    const answer = latest ? { id: latest.id, reason: latest.reason, by: latest.by, byEn: latest.byEn, at: latest.at, late } : null;
    return { ...finding, answer, before: given.length - (latest ? 1 : 0) };
  });
}

const keyOf = (kind: string, id: number, code: string) => `${kind}:${id}:${code}`;

function ofLine(line: LineRow): Unanswered[] {
  const { curve, nodes } = fromJson<TermsDetail>(line.detail);
  const facts: AmbitionFacts = {
    name: line.name,
    measureUnit: line.measureUnit,
    measureUnitEn: line.measureUnitEn,
    terms: {
      kind: line.kind,
      target: plainDecimal(line.target),
      baseline: plainDecimal(line.baseline),
      capOf: line.capOf,
      curve,
      nodes,
      cadence: line.cadence,
      annualOnly: Boolean(line.annualOnly),
      wording: line.wording,
    },
    // Whoever carries the whole has the zone's own last year behind them.
    lastResult: plainDecimal(line.lastResult ?? (line.carries === 'whole' ? line.zoneLastResult : null)),
    rolledUp: null,
    ledger: null,
  };
  return checkAmbition(facts).map((finding) => ({
    ...finding,
    fingerprint: fingerprintOf(finding),
    subject: { kind: 'line', id: line.id, code: line.code, name: line.name, nameEn: line.nameEn },
    unit: { id: line.unitId, name: line.unitName, nameEn: line.unitNameEn },
    pledgeIds: [line.pledgeId],
    isApproved: line.state === 'approved',
    approvedAt: line.approvedAt,
  }));
}

/** Breakdown and ledger are the zone target's; its own figures are checked in its lead unit's line, and here only where nobody leads it. */
function ofZoneTarget({ goal, lines, rolledUp, ledger }: Contribution, leaders: ReadonlyMap<number, { id: number; state: string }>): Unanswered[] {
  const leads = lines.filter(({ carries }) => carries === 'whole');
  const isLed = leads.length > 0;
  const facts: AmbitionFacts = {
    name: goal.name,
    measureUnit: goal.measureUnit,
    measureUnitEn: goal.measureUnitEn,
    terms: {
      kind: goal.kind,
      target: goal.target,
      baseline: isLed ? null : goal.baseline,
      capOf: goal.capOf,
      curve: [],
      nodes: goal.nodes,
      cadence: 'monthly',
      annualOnly: false,
      wording: goal.wording,
    },
    lastResult: isLed ? null : goal.lastResult,
    rolledUp,
    ledger: ledger?.coverage ?? null,
  };
  const holders = isLed ? leads : lines;
  const leader = goal.leaderId === null ? undefined : leaders.get(goal.leaderId);
  return checkAmbition(facts)
    .filter(({ code }) => !isLed || code !== 'unitWord')
    .map((finding) => ({
      ...finding,
      fingerprint: fingerprintOf(finding),
      subject: { kind: 'zoneTarget', id: goal.id, code: goal.code, name: goal.name, nameEn: goal.nameEn },
      unit: null,
      pledgeIds: [...new Set([...holders.map(({ pledgeId }) => pledgeId), ...(leader === undefined ? [] : [leader.id])])],
      isApproved: [...holders, ...(leader === undefined ? [] : [leader])].some(({ state }) => state === 'approved'),
      approvedAt: leads[0]?.approvedAt ?? null,
    }));
}
