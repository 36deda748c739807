import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lineScope } from './breakdown-scope.js';
import {
  contributionsOf,
  LINE_COLUMNS,
  lineOf,
  type Contribution,
  type LineRow,
  type RawLine,
  type UnitRow,
} from './contributions-of.js';

export interface Contributions {
  /** Whether the reader sees all shares, or their own alone. */
  whole: boolean;
  items: Contribution[];
  units: UnitRow[];
  /** Lines of the year that belong to no zone target; of all units where the reader sees the whole. */
  unlinked: number;
}

/** 分解树: every zone target of a year with its shares, in a handful of set-based queries however many lines there are. */
@Injectable()
export class ContributionQueries {
  constructor(private readonly dataSource: DataSource) {}

  async year(actor: Actor, year: number): Promise<Contributions> {
    const [{ items: all, units }, unlinked] = await Promise.all([
      contributionsOf(this.dataSource, actor.zoneId, year),
      this.countUnlinked(actor, year),
    ]);
    if (lineScope(actor).whole) return { whole: true, items: all, units, unlinked };
    const own = new Set(await this.ownLines(actor, year));
    const items = all
      .map((one) => ({ ...one, lines: one.lines.filter(({ id }) => own.has(id)), rolledUp: null, idle: [] }))
      .filter(({ lines: mine }) => mine.length > 0);
    const seen = new Set(items.flatMap(({ lines: mine }) => mine.map(({ unitId }) => unitId)));
    return { whole: false, items, units: units.filter(({ id }) => seen.has(id)), unlinked };
  }

  /**
   * Changes whenever the tree would: counts, greatest ids and sums of the counters of saves. Cheap enough to be asked every few
   * seconds by every open page.
   */
  async stamp(zoneId: number, year: number): Promise<string> {
    const of = (table: string, where: string) =>
      `SELECT COUNT(*) AS n, COALESCE(MAX(s.id), 0) AS last, COALESCE(SUM(s.revision), 0) AS saves FROM ${table} s WHERE ${where}`;
    const rows = await this.dataSource.query<{ n: string; last: number; saves: string }[]>(
      [
        of('zone_targets', 's.zoneId = ? AND s.year = ?'),
        of('pledge_lines', 's.zoneId = ? AND s.year = ?'),
        of('pledges', 's.zoneId = ? AND s.year = ?'),
        of('projects', 's.zoneTargetId IN (SELECT z.id FROM zone_targets z WHERE z.zoneId = ? AND z.year = ?)'),
        `SELECT COUNT(*) AS n, MAX(u.id) AS last, COALESCE(SUM(CRC32(CONCAT_WS('|', u.name, u.nameEn, u.kind, u.closedOn))), 0) AS saves FROM units u WHERE u.zoneId = ?`,
      ].join(' UNION ALL '),
      [...Array.from({ length: 4 }, () => [zoneId, year]).flat(), zoneId],
    );
    return rows.map(({ n, last, saves }) => `${n}.${last}.${saves}`).join('-');
  }

  /** @throws Refusal notFound, also for what is beyond the actor's reach */
  async one(actor: Actor, id: number): Promise<Contribution> {
    const [found] = await this.dataSource.query<{ year: number }[]>('SELECT year FROM zone_targets WHERE id = ? AND zoneId = ?', [
      id,
      actor.zoneId,
    ]);
    const [whole] = found ? (await contributionsOf(this.dataSource, actor.zoneId, found.year, [id])).items : [];
    if (!found || !whole) throw new Refusal('notFound', 'pledges.zoneTargetNotFound');
    if (lineScope(actor).whole) return whole;
    const own = new Set(await this.ownLines(actor, found.year));
    const mine = whole.lines.filter((line) => own.has(line.id));
    if (mine.length === 0) throw new Refusal('notFound', 'pledges.zoneTargetNotFound');
    return { ...whole, lines: mine, rolledUp: null, idle: [] };
  }

  /** Lines that could be linked: those of the year that carry nothing yet, by name or code. */
  async unlinked(
    actor: Actor,
    year: number,
    q: string,
    limit: number,
  ): Promise<(LineRow & { unitName: string; unitNameEn: string | null })[]> {
    const scope = lineScope(actor);
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await this.dataSource.query<RawLine[]>(
      `SELECT ${LINE_COLUMNS}, u.name AS unitName, u.nameEn AS unitNameEn FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId JOIN units u ON u.id = l.unitId
        WHERE ${scope.sql} AND l.year = ? AND l.zoneTargetId IS NULL AND (l.name LIKE ? OR CONVERT(l.code USING utf8mb4) LIKE ? OR u.name LIKE ?)
        ORDER BY u.sort, l.sort, l.id LIMIT ?`,
      [...scope.params, year, like, like, like, limit],
    );
    return rows.map((row) => ({ ...lineOf(row), unitName: row.unitName!, unitNameEn: row.unitNameEn! }));
  }

  private async ownLines(actor: Actor, year: number): Promise<number[]> {
    const scope = lineScope(actor);
    const rows = await this.dataSource.query<{ id: number }[]>(
      `SELECT l.id FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId WHERE ${scope.sql} AND l.year = ?`,
      [...scope.params, year],
    );
    return rows.map(({ id }) => id);
  }

  private async countUnlinked(actor: Actor, year: number): Promise<number> {
    const scope = lineScope(actor);
    const [row] = await this.dataSource.query<{ n: string }[]>(
      `SELECT COUNT(*) AS n FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId WHERE ${scope.sql} AND l.year = ? AND l.zoneTargetId IS NULL`,
      [...scope.params, year],
    );
    return Number(row!.n);
  }
}
