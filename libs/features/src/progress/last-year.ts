import { plainDecimal } from '#domain/decimal-text.js';
import type { EntityManager } from 'typeorm';

/**
 * Last year's figures of the same promise (same name in the same zone), as `2023-06=0.71`, by target id:
 * what a verifier holds this year's figure against.
 */
export async function lastYearFigures(em: EntityManager, zoneId: number, targetIds: readonly number[]): Promise<Map<number, string[]>> {
  const figures = new Map<number, string[]>();
  if (targetIds.length === 0) return figures;
  // From the few targets asked about to their namesakes, never through all targets of a zone.
  const rows = await em.query<{ targetId: number; period: string; value: string }[]>(
    `SELECT t.id AS targetId, s.period, s.value
       FROM targets t
       STRAIGHT_JOIN targets b ON b.zoneId = t.zoneId AND b.year = t.year - 1 AND b.name = t.name
       JOIN submissions s ON s.targetId = b.id AND s.value IS NOT NULL
      WHERE t.zoneId = ? AND t.id IN (?) ORDER BY t.id, s.period`,
    [zoneId, targetIds],
  );
  for (const { targetId, period, value } of rows) {
    figures.set(targetId, [...(figures.get(targetId) ?? []), `${period}=${plainDecimal(value)}`]);
  }
  return figures;
}
