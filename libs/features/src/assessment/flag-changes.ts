import { idsSince, type Tx } from '#database/unit-of-work.js';
import type { DesiredFlag, FlagKind, FlagLevel } from '#domain/assessment/flags.js';
import type { Month } from '#domain/calendar/day.js';
import { groupedBy } from '../grouping.js';
import type { AssessedTarget } from './target-at-hand.js';

export interface StoredFlag {
  id: number;
  zoneId: number;
  targetId: number;
  unitId: number;
  kind: FlagKind;
  level: FlagLevel;
  state: 'open' | 'acknowledged' | 'cleared';
  sincePeriod: Month;
  period: Month;
  streak: number;
  recoverBy: Month | null;
  promiseBroken: number;
  clearedBy: number | null;
}

export const LEVEL_NAMES = { 1: 'notice', 2: 'yellow', 3: 'red' } as const;

export const factsOf = (flag: StoredFlag) => ({
  flagId: flag.id, targetId: flag.targetId, unitId: flag.unitId, kind: flag.kind, level: LEVEL_NAMES[flag.level], period: flag.period,
});

interface Opening {
  target: AssessedTarget;
  desired: DesiredFlag;
  streak: number;
}

interface Setting {
  flag: StoredFlag;
  desired: DesiredFlag;
  streak: number;
  raised: boolean;
}

/** What a scan does to flags, gathered and written at once: a few statements however many flags there are. */
export class FlagChanges {
  private readonly opened: Opening[] = [];
  private readonly settings: Setting[] = [];
  private readonly cleared: { flag: StoredFlag; reason: string }[] = [];
  private readonly broken: StoredFlag[] = [];

  constructor(private readonly tx: Tx) {}

  open(target: AssessedTarget, desired: DesiredFlag, streak: number): void {
    this.opened.push({ target, desired, streak });
  }

  set(flag: StoredFlag, desired: DesiredFlag, streak: number, raised: boolean): void {
    const { level, since, period } = desired;
    if (level === flag.level && period === flag.period && since === flag.sincePeriod && streak === flag.streak) return;
    this.settings.push({ flag, desired, streak, raised });
  }

  clear(flag: StoredFlag, reason: string): void {
    this.cleared.push({ flag, reason });
  }

  breakPromise(flag: StoredFlag): void {
    this.broken.push(flag);
  }

  async write(): Promise<void> {
    await this.writeCleared();
    await this.writeSettings();
    await this.writeOpened();
    await this.writeBroken();
  }

  private async writeOpened(): Promise<void> {
    const { tx, opened } = this;
    if (opened.length === 0) return;
    const { insertId } = await tx.query<{ insertId: number }>(
      'INSERT INTO flags (zoneId, targetId, unitId, kind, level, state, isOpen, sincePeriod, period, streak, openedAt, raisedAt) VALUES ?',
      [
        opened.map(({ target, desired: { kind, level, since, period }, streak }) => [
          target.zoneId, target.id, target.unitId, kind, level, 'open', 1, since, period, streak, tx.now, tx.now,
        ]),
      ],
    );
    const ids = await idsSince(tx, insertId, opened.length);
    for (const [i, { target, desired: { kind, level, period } }] of opened.entries()) {
      tx.record('flags.opened', { flagId: ids[i]!, targetId: target.id, unitId: target.unitId, kind, level: LEVEL_NAMES[level], period });
    }
  }

  private async writeSettings(): Promise<void> {
    const { tx } = this;
    const alike = groupedBy(this.settings, ({ desired: { level, since, period }, streak, raised }) => [level, since, period, streak, raised].join());
    for (const group of alike.values()) {
      const { desired: { level, since, period }, streak, raised } = group[0]!;
      await tx.query(
        `UPDATE flags SET level = ?, sincePeriod = ?, period = ?, streak = ?, ${raised ? 'raisedAt = ?, ' : ''}version = version + 1 WHERE id IN (?)`,
        [level, since, period, streak, ...(raised ? [tx.now] : []), group.map(({ flag }) => flag.id)],
      );
    }
    for (const { flag, desired: { level, period }, raised } of this.settings) {
      if (raised) tx.record('flags.raised', { ...factsOf(flag), level: LEVEL_NAMES[level], period, from: LEVEL_NAMES[flag.level] });
    }
  }

  private async writeCleared(): Promise<void> {
    const { tx } = this;
    for (const [reason, group] of groupedBy(this.cleared, (one) => one.reason)) {
      await tx.query("UPDATE flags SET state = 'cleared', isOpen = NULL, clearedAt = ?, clearReason = ?, version = version + 1 WHERE id IN (?)", [tx.now, reason, group.map(({ flag }) => flag.id)]);
    }
    for (const { flag, reason } of this.cleared) tx.record('flags.cleared', { ...factsOf(flag), by: 'rule', reason });
  }

  private async writeBroken(): Promise<void> {
    const { tx, broken } = this;
    if (broken.length === 0) return;
    await tx.query('UPDATE flags SET promiseBroken = TRUE, version = version + 1 WHERE id IN (?)', [broken.map(({ id }) => id)]);
    for (const flag of broken) tx.record('flags.promiseBroken', { ...factsOf(flag), recoverBy: flag.recoverBy! });
  }
}
