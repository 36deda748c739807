import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import type { Assessment, Judgement } from '#domain/assessment/assessment.js';
import { flagsFor, FLAG_KINDS } from '#domain/assessment/flags.js';
import { promiseOf, reconcileFlag } from '#domain/assessment/reconcile-flag.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import type { WorkCalendar } from '#domain/calendar/workdays.js';
import { actingFor, type Actor } from '#domain/people/actor.js';
import { checkAcknowledgement, mayAcknowledge, mayClear, type Acknowledgement } from '#domain/assessment/flag.policy.js';
import { Refusal } from '#domain/refusal.js';
import type { Verdict } from '#domain/verdict.js';
import { Injectable } from '@nestjs/common';
import { WorkCalendars } from '../calendar/work-calendars.js';
import { among } from '../array-rows.js';
import { groupedBy } from '../grouping.js';
import { factsOf, FlagChanges, type StoredFlag } from './flag-changes.js';
import type { JudgedTarget } from './judge-targets.js';
import type { AssessedTarget } from './target-at-hand.js';
import type { YearAtHand } from './year-at-hand.js';

interface FlagRow extends StoredFlag {
  verifierUnitId: number;
  year: number;
  version: number;
}

/** As much of a judgement as flags look at. */
type SeenByFlags = Pick<Judgement, 'month' | 'period' | 'light' | 'streak' | 'recovered' | 'doubtful' | 'gap' | 'overdueNodes'>;

/** Opens, raises and clears what the rules call for; cause, measures and promise are people's and stay untouched. */
@Injectable()
export class FlagService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: WorkCalendars,
  ) {}

  /** Targets with an open flag, from an index alone. Ids ascend. */
  async flaggedAmong(tx: Tx, targetIds: readonly number[]): Promise<ReadonlySet<number>> {
    const rows = await tx.query<{ targetId: number }[]>(`SELECT targetId FROM flags WHERE ${among('targetId', targetIds)} AND isOpen = 1`);
    return new Set(rows.map(({ targetId }) => targetId));
  }

  /**
   * Brings the stored flags of targets to what the rules call for; running it twice changes nothing. Of targets with neither an
   * open flag nor a short row, a missing figure or a doubted one nothing is called for: they need not be given.
   */
  async reconcile(tx: Tx, concerned: readonly JudgedTarget[], at: YearAtHand): Promise<void> {
    if (concerned.length === 0) return;
    const rows = await tx.query<StoredFlag[]>('SELECT * FROM flags WHERE targetId IN (?) ORDER BY id', [concerned.map(({ target }) => target.id)]);
    const existing = groupedBy(rows, (row) => row.targetId);
    const calendar = await this.calendars.of(at.zoneId);
    const assessments = await this.assessmentsOf(tx, concerned, at);
    const changes = new FlagChanges(tx);
    for (const one of concerned) reconcileTarget(changes, one, existing.get(one.target.id) ?? [], assessments(one), at, calendar);
    await changes.write();
  }

  acknowledge(actor: Actor, author: Author, id: number, answer: Acknowledgement, expected: number | null): Promise<void> {
    return this.uow.run(author, async (tx) => {
      const flag = await this.lock(tx, actor, id, expected, mayAcknowledge);
      const check = checkAcknowledgement(answer, flag.year, dayOf(tx.now));
      if (!check.ok) throw new Refusal('invalid', check.reasons[0]!, { errors: check.reasons.map((code) => ({ path: FIELD_OF[code] ?? 'recoverBy', code })) });
      const onBehalfOf = actingFor(actor, 'flags.acknowledge', flag.unitId)?.onBehalfOf ?? null;
      await tx.query(
        `UPDATE flags SET state = 'acknowledged', cause = ?, measures = ?, recoverBy = ?, acknowledgedBy = ?, acknowledgedFor = ?, acknowledgedAt = ?,
                promiseBroken = FALSE, version = version + 1 WHERE id = ?`,
        [answer.cause.trim(), answer.measures.trim(), answer.recoverBy, author.personId, onBehalfOf, tx.now, id],
      );
      tx.record('flags.acknowledged', { ...factsOf(flag), recoverBy: answer.recoverBy }, onBehalfOf);
    });
  }

  clear(actor: Actor, author: Author, id: number, reason: string, expected: number | null): Promise<void> {
    return this.uow.run(author, async (tx) => {
      const flag = await this.lock(tx, actor, id, expected, mayClear);
      if (!reason.trim()) throw new Refusal('invalid', 'progress.reasonNeeded', { errors: [{ path: 'reason', code: 'progress.reasonNeeded' }] });
      await tx.query("UPDATE flags SET state = 'cleared', isOpen = NULL, clearedAt = ?, clearedBy = ?, clearReason = ?, version = version + 1 WHERE id = ?", [
        tx.now, author.personId, reason.trim(), id,
      ]);
      tx.record('flags.cleared', { ...factsOf(flag), by: 'supervision', reason: reason.trim() });
    });
  }

  /** From the rows just kept: cheaper than judging the year again. Overdue nodes are written nowhere but in the judgement itself. */
  private async assessmentsOf(tx: Tx, concerned: readonly JudgedTarget[], { upTo }: YearAtHand): Promise<(one: JudgedTarget) => SeenByFlags[]> {
    const ids = concerned.filter(({ target }) => !hasNodes(target)).map(({ target }) => target.id);
    const rows =
      ids.length === 0
        ? []
        : await tx.query<(SeenByFlags & { targetId: number })[]>(
            'SELECT targetId, month, period, light, streak, recovered, doubtful, gap FROM assessments WHERE targetId IN (?) AND isCurrent = 1 AND month <= ? ORDER BY targetId, month',
            [ids, upTo],
          );
    const kept = groupedBy(rows, (row) => row.targetId);
    return ({ target, year }) =>
      hasNodes(target)
        ? year()
        : (kept.get(target.id) ?? []).map((row) => ({ ...row, recovered: Boolean(row.recovered), doubtful: Boolean(row.doubtful), overdueNodes: [] }));
  }

  private async lock(tx: Tx, actor: Actor, id: number, expected: number | null, policy: (actor: Actor, flag: FlagRow) => Verdict): Promise<FlagRow> {
    const [flag] = await tx.query<FlagRow[]>(
      'SELECT f.*, t.verifierUnitId, t.year FROM flags f JOIN targets t ON t.id = f.targetId WHERE f.id = ? AND f.zoneId = ? FOR UPDATE',
      [id, actor.zoneId],
    );
    if (!flag) throw new Refusal('notFound', 'flags.notFound');
    tx.worksOn(`flag:${id}`);
    const may = policy(actor, flag);
    if (!may.ok) {
      const code = may.reasons[0]!;
      if (code === 'people.otherUnit') throw new Refusal('notFound', 'flags.notFound');
      throw new Refusal(code === 'flags.cleared' ? 'conflict' : 'forbidden', code);
    }
    if (expected !== null && expected !== flag.version) throw new Refusal('stale', 'flags.changedMeanwhile', { current: { version: flag.version, state: flag.state } });
    return flag;
  }
}

const FIELD_OF: Record<string, string> = { 'flags.causeNeeded': 'cause', 'flags.measuresNeeded': 'measures' };

const hasNodes = ({ terms }: AssessedTarget) => terms.nodes.length > 0;
const clearerOf = (row: StoredFlag): 'rule' | 'office' | null => (row.state !== 'cleared' ? null : row.clearedBy === null ? 'rule' : 'office');

function reconcileTarget(
  changes: FlagChanges,
  { target, doubts }: JudgedTarget,
  rows: readonly StoredFlag[],
  seen: readonly SeenByFlags[],
  { windows, now }: YearAtHand,
  calendar: WorkCalendar,
): void {
  const today = dayOf(now);
  // The rules of flags read nothing else of a judgement than what was asked for here.
  const assessments = seen as readonly Assessment[];
  const missing = assessments.filter((row) => row.light === 'missing' && row.period !== null).map((row) => row.period!);
  const workdaysPastDue = Object.fromEntries(
    missing.map((period) => [period, calendar.workdaysLate(dayOf(windows.get(`${target.track}/${period}`)!.dueAt), today)]),
  );
  const desired = flagsFor(assessments, { workdaysPastDue, implausible: doubts });
  const streak = assessments.at(-1)?.streak ?? 0;
  for (const kind of FLAG_KINDS) {
    const stored = rows.findLast((row) => row.kind === kind) ?? null;
    const wanted = desired.find((flag) => flag.kind === kind) ?? null;
    const change = reconcileFlag(stored && { kind, level: stored.level, since: stored.sincePeriod, state: stored.state, clearedBy: clearerOf(stored) }, wanted);
    if (change.action === 'none') continue;
    if (change.action === 'open') {
      changes.open(target, change.desired, streak);
      continue;
    }
    if (change.action === 'clear') {
      changes.clear(stored!, change.reason);
      continue;
    }
    changes.set(stored!, change.desired, streak, change.action === 'raise');
    const isBroken = promiseOf({ since: stored!.sincePeriod, recoverBy: stored!.recoverBy }, assessments) === 'broken';
    if (isBroken && !stored!.promiseBroken) changes.breakPromise(stored!);
  }
}
