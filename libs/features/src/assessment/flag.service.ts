import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import { flagsFor, FLAG_KINDS, type FlagKind, type FlagLevel } from '#domain/assessment/flags.js';
import { promiseOf, reconcileFlag, type FlagChange } from '#domain/assessment/reconcile-flag.js';
import type { Month } from '#domain/calendar/day.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import type { WorkCalendar } from '#domain/calendar/workdays.js';
import { actingFor, type Actor } from '#domain/people/actor.js';
import { checkAcknowledgement, mayAcknowledge, mayClear, type Acknowledgement } from '#domain/assessment/flag.policy.js';
import { Refusal } from '#domain/refusal.js';
import type { Verdict } from '#domain/verdict.js';
import { Injectable } from '@nestjs/common';
import { WorkCalendars } from '../calendar/work-calendars.js';
import { groupedBy } from '../grouping.js';
import type { WindowsOfYear } from '../progress/windows-of-year.js';
import type { Judged } from './assessment.service.js';

interface FlagRow {
  id: number;
  zoneId: number;
  targetId: number;
  unitId: number;
  verifierUnitId: number;
  year: number;
  kind: FlagKind;
  level: FlagLevel;
  state: 'open' | 'acknowledged' | 'cleared';
  sincePeriod: Month;
  period: Month;
  streak: number;
  recoverBy: Month | null;
  promiseBroken: number;
  clearedBy: number | null;
  version: number;
}

export const LEVEL_NAMES = { 1: 'notice', 2: 'yellow', 3: 'red' } as const;

/** Opens, raises and clears what the rules call for; cause, measures and promise are people's and stay untouched. */
@Injectable()
export class FlagService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: WorkCalendars,
  ) {}

  /** Brings the stored flags of judged targets to what the rules call for; running it twice changes nothing. */
  async reconcile(tx: Tx, judged: Judged[], windows: WindowsOfYear): Promise<void> {
    const rows = await tx.query<FlagRow[]>('SELECT * FROM flags WHERE targetId IN (?) ORDER BY id', [judged.map(({ target }) => target.id)]);
    const existing = groupedBy(rows, (row) => row.targetId);
    const calendar = await this.calendars.of(judged[0]!.target.zoneId);
    for (const one of judged) await this.reconcileTarget(tx, one, existing.get(one.target.id) ?? [], windows, calendar);
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

  private async reconcileTarget(tx: Tx, { target, assessments, filed }: Judged, rows: FlagRow[], windows: WindowsOfYear, calendar: WorkCalendar): Promise<void> {
    const today = dayOf(tx.now);
    const missing = assessments.filter((row) => row.light === 'missing' && row.period !== null).map((row) => row.period!);
    const workdaysPastDue = Object.fromEntries(
      missing.map((period) => [period, calendar.workdaysLate(dayOf(windows.get(`${target.track}/${period}`)!.dueAt), today)]),
    );
    const implausible = filed.filter((row) => (row.warned?.length ?? 0) > 0 && !row.verified).map((row) => ({ period: row.period, codes: row.warned! }));
    const desired = flagsFor(assessments, { workdaysPastDue, implausible });
    const streak = assessments.at(-1)?.streak ?? 0;
    for (const kind of FLAG_KINDS) {
      const stored = rows.findLast((row) => row.kind === kind) ?? null;
      const wanted = desired.find((flag) => flag.kind === kind) ?? null;
      const change = reconcileFlag(stored && { kind, level: stored.level, since: stored.sincePeriod, state: stored.state, clearedBy: clearerOf(stored) }, wanted);
      await this.apply(tx, target, kind, stored, change, streak);
      if (stored && stored.state !== 'cleared' && change.action !== 'clear' && !stored.promiseBroken) {
        const promise = promiseOf({ since: stored.sincePeriod, recoverBy: stored.recoverBy }, assessments);
        if (promise !== 'broken') continue;
        await tx.query('UPDATE flags SET promiseBroken = TRUE, version = version + 1 WHERE id = ?', [stored.id]);
        tx.record('flags.promiseBroken', { ...factsOf(stored), recoverBy: stored.recoverBy! });
      }
    }
  }

  private async apply(tx: Tx, target: Judged['target'], kind: FlagKind, stored: FlagRow | null, change: FlagChange, streak: number): Promise<void> {
    if (change.action === 'none') return;
    if (change.action === 'open') {
      const { level, since, period } = change.desired;
      const { insertId } = await tx.query<{ insertId: number }>(
        `INSERT INTO flags (zoneId, targetId, unitId, kind, level, state, isOpen, sincePeriod, period, streak, openedAt, raisedAt)
         VALUES (?,?,?,?,?,'open',1,?,?,?,?,?)`,
        [target.zoneId, target.id, target.unitId, kind, level, since, period, streak, tx.now, tx.now],
      );
      tx.record('flags.opened', { flagId: insertId, targetId: target.id, unitId: target.unitId, kind, level: LEVEL_NAMES[level], period });
      return;
    }
    const flag = stored!;
    if (change.action === 'clear') {
      await tx.query("UPDATE flags SET state = 'cleared', isOpen = NULL, clearedAt = ?, clearReason = ?, version = version + 1 WHERE id = ?", [tx.now, change.reason, flag.id]);
      tx.record('flags.cleared', { ...factsOf(flag), by: 'rule', reason: change.reason });
      return;
    }
    const { level, since, period } = change.desired;
    if (level === flag.level && period === flag.period && since === flag.sincePeriod && streak === flag.streak) return;
    await tx.query('UPDATE flags SET level = ?, sincePeriod = ?, period = ?, streak = ?, version = version + 1 WHERE id = ?', [
      level, since, period, streak, flag.id,
    ]);
    if (change.action === 'raise') {
      await tx.query('UPDATE flags SET raisedAt = ? WHERE id = ?', [tx.now, flag.id]);
      tx.record('flags.raised', { ...factsOf(flag), level: LEVEL_NAMES[level], period, from: LEVEL_NAMES[flag.level] });
    }
  }

  private async lock(tx: Tx, actor: Actor, id: number, expected: number | null, policy: (actor: Actor, flag: FlagRow) => Verdict): Promise<FlagRow> {
    const [flag] = await tx.query<FlagRow[]>(
      'SELECT f.*, t.verifierUnitId, t.year FROM flags f JOIN targets t ON t.id = f.targetId WHERE f.id = ? AND f.zoneId = ? FOR UPDATE',
      [id, actor.zoneId],
    );
    if (!flag) throw new Refusal('notFound', 'flags.notFound');
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

const clearerOf = (row: FlagRow): 'rule' | 'office' | null => (row.state !== 'cleared' ? null : row.clearedBy === null ? 'rule' : 'office');

const factsOf = (flag: FlagRow) => ({
  flagId: flag.id, targetId: flag.targetId, unitId: flag.unitId, kind: flag.kind, level: LEVEL_NAMES[flag.level], period: flag.period,
});
