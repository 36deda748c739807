import { fromJson } from '#database/columns.js';
import type { TermsDetail } from '#database/entities/pledges/target-terms.columns.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { Actor } from '#domain/people/actor.js';
import { checkAmbition, fingerprintOf, type AmbitionFacts, type Finding } from '#domain/pledges/ambition-check.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import type { Carries } from '#domain/pledges/roll-up.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { groupedBy } from '../../grouping.js';
import { lineScope } from './breakdown-scope.js';
import { ContributionQueries, type Contribution } from './contributions.queries.js';

type Db = DataSource | EntityManager;

/** Why a warned target stays as it is. */
export interface AnswerRow {
  id: number;
  reason: string;
  by: string | null;
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
  /** The latest reason given to exactly these numbers; null while the warning is open. */
  answer: (AnswerRow & { afterSigning: boolean }) | null;
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
  zoneTargetId: number | null;
  zoneLastResult: string | null;
  pledgeId: number;
  state: PledgeState;
  signedOn: string | null;
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
}

/** 目标体检: the warnings of a year or of one pledge, answered and open, in a handful of set-based queries. */
@Injectable()
export class AmbitionQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contributions: ContributionQueries,
  ) {}

  /** Everything the reader may see of a year, in the order of the breakdown, then of the pledge book. */
  async year(actor: Actor, year: number): Promise<AmbitionRow[]> {
    const scope = lineScope(actor);
    const lines = await this.lines(`${scope.sql} AND l.year = ?`, [...scope.params, year]);
    const { items, whole } = await this.contributions.year(actor, year);
    const leaders = await this.leaderPledges(actor.zoneId, year);
    return this.answered(actor.zoneId, year, [
      ...(whole ? items : []).flatMap((item) => ofZoneTarget(item, leaders)),
      ...lines.flatMap(ofLine),
    ]);
  }

  /**
   * The warnings of one pledge: of its own lines, of the zone targets its unit leads (or shares, where nobody leads them), and of
   * those a leader's pledge holds. @throws Refusal notFound
   */
  async ofPledge(actor: Actor, pledgeId: number): Promise<AmbitionRow[]> {
    const scope = lineScope(actor);
    const [pledge] = await this.dataSource.query<
      { year: number; unitId: number; leaderId: number | null; round: number; currentVersion: number }[]
    >('SELECT year, unitId, leaderId, round, currentVersion FROM pledges WHERE id = ? AND zoneId = ?', [pledgeId, actor.zoneId]);
    const own =
      pledge &&
      (scope.whole || ((scope.params[1] as number[]).includes(pledge.unitId) && (pledge.round > 0 || pledge.currentVersion > 0)));
    if (!pledge || (!own && pledge.leaderId !== actor.personId)) throw new Refusal('notFound', 'pledges.notFound');
    return this.onPledge(actor.zoneId, pledge.year, pledgeId);
  }

  /**
   * The same for the service that freezes a pledge: whoever may sign it may read it. Kept warnings with their reasons belong into
   * the frozen content (`keptOn`), open ones do not hold the signature up.
   */
  async onPledge(zoneId: number, year: number, pledgeId: number, db: Db = this.dataSource): Promise<AmbitionRow[]> {
    const { items: zone } = await this.contributions.whole(zoneId, year, db);
    const leaders = await this.leaderPledges(zoneId, year, db);
    const lines = await this.lines('l.zoneId = ? AND l.pledgeId = ?', [zoneId, pledgeId], db);
    const findings = [
      ...zone.flatMap((item) => ofZoneTarget(item, leaders)).filter(({ pledgeIds }) => pledgeIds.includes(pledgeId)),
      ...lines.flatMap(ofLine),
    ];
    return this.answered(zoneId, year, findings, db);
  }

  /** The warnings of one line or one zone target, as they stand within a transaction. */
  async ofSubject(
    zoneId: number,
    year: number,
    { lineId, zoneTargetId }: { lineId: number | null; zoneTargetId: number | null },
    db: Db = this.dataSource,
  ): Promise<AmbitionRow[]> {
    const found =
      lineId === null
        ? (await this.contributions.whole(zoneId, year, db, zoneTargetId)).items.flatMap((item) => ofZoneTarget(item, new Map()))
        : (await this.lines('l.zoneId = ? AND l.id = ?', [zoneId, lineId], db)).flatMap(ofLine);
    return this.answered(zoneId, year, found, db);
  }

  private lines(where: string, params: unknown[], db: Db = this.dataSource): Promise<LineRow[]> {
    return db.query<LineRow[]>(
      `SELECT l.id, l.code, l.name, l.nameEn, l.measureUnit, l.measureUnitEn, l.kind, l.cadence, l.wording, l.capOf, l.target, l.baseline, l.annualOnly, l.detail,
              l.lastResult, l.carries, l.zoneTargetId, z.lastResult AS zoneLastResult, l.pledgeId, p.state, p.signedOn,
              l.unitId, u.name AS unitName, u.nameEn AS unitNameEn
         FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId JOIN units u ON u.id = l.unitId LEFT JOIN zone_targets z ON z.id = l.zoneTargetId
        WHERE ${where} ORDER BY u.sort, l.sort, l.id`,
      params,
    );
  }

  /** Leaders' own pledges by leader: they hold the zone targets that leader answers for. */
  private async leaderPledges(zoneId: number, year: number, db: Db = this.dataSource): Promise<Map<number, number>> {
    const rows = await db.query<{ id: number; leaderId: number }[]>(
      "SELECT id, leaderId FROM pledges WHERE zoneId = ? AND year = ? AND tier = 'leader' AND leaderId IS NOT NULL",
      [zoneId, year],
    );
    return new Map(rows.map(({ id, leaderId }) => [leaderId, id]));
  }

  private async answered(zoneId: number, year: number, found: Unanswered[], db: Db = this.dataSource): Promise<AmbitionRow[]> {
    const answers = await db.query<
      (AnswerRow & { lineId: number | null; zoneTargetId: number | null; code: string; fingerprint: string })[]
    >(
      `SELECT a.id, a.lineId, a.zoneTargetId, a.code, a.fingerprint, a.reason, x.name AS \`by\`, a.answeredAt AS at
         FROM ambition_answers a LEFT JOIN people x ON x.id = a.answeredBy WHERE a.zoneId = ? AND a.year = ? ORDER BY a.id`,
      [zoneId, year],
    );
    const byFinding = groupedBy(answers, (answer) =>
      keyOf(answer.lineId === null ? 'zoneTarget' : 'line', answer.lineId ?? answer.zoneTargetId!, answer.code),
    );
    return found.map(({ signedOn, ...finding }) => {
      const given = byFinding.get(keyOf(finding.subject.kind, finding.subject.id, finding.code)) ?? [];
      const latest = given.findLast((answer) => answer.fingerprint === finding.fingerprint);
      const answer = latest
        ? { id: latest.id, reason: latest.reason, by: latest.by, at: latest.at, afterSigning: isAfter(latest.at, signedOn) }
        : null;
      return { ...finding, answer, before: given.length - (latest ? 1 : 0) };
    });
  }
}

/** What a frozen pledge says of its kept warnings: enough to print the sentence in either language, for ever. */
export const keptOn = (rows: readonly AmbitionRow[]) =>
  rows
    .filter(({ answer }) => answer !== null)
    .map(({ subject, code, params, answer }) => ({
      subject: { kind: subject.kind, code: subject.code, name: subject.name },
      code,
      params,
      reason: answer!.reason,
      by: answer!.by,
      at: answer!.at.toISOString(),
    }));

type Unanswered = Omit<AmbitionRow, 'answer' | 'before'> & { signedOn: string | null };

const keyOf = (kind: string, id: number, code: string) => `${kind}:${id}:${code}`;
/** Days are days in the zone, eight hours ahead of UTC. */
const isAfter = (at: Date, day: string | null): boolean =>
  day !== null && at.getTime() >= Date.parse(`${day}T00:00:00+08:00`) + 86_400_000;

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
    signedOn: line.signedOn,
  }));
}

/** Breakdown and ledger are the zone target's; its own figures are checked in its lead unit's line, and here only where nobody leads it. */
function ofZoneTarget({ goal, lines, rolledUp, ledger }: Contribution, leaders: ReadonlyMap<number, number>): Unanswered[] {
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
  const holders = (isLed ? leads : lines).map(({ pledgeId }) => pledgeId);
  const leader = goal.leaderId === null ? undefined : leaders.get(goal.leaderId);
  return checkAmbition(facts)
    .filter(({ code }) => !isLed || code !== 'unitWord')
    .map((finding) => ({
      ...finding,
      fingerprint: fingerprintOf(finding),
      subject: { kind: 'zoneTarget', id: goal.id, code: goal.code, name: goal.name, nameEn: goal.nameEn },
      unit: null,
      pledgeIds: [...new Set([...holders, ...(leader === undefined ? [] : [leader])])],
      signedOn: leads[0]?.signedOn ?? null,
    }));
}
