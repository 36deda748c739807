import type { Tx } from '#database/unit-of-work.js';

/** Gives out the year's next codes in the zone's own manner (GX24-31 is followed by GX24-32), never one that is in use. */
export async function yearCodes(tx: Tx, zoneId: number, year: number, also: readonly string[]): Promise<() => string> {
  const rows = await tx.query<{ code: string; year: number }[]>(
    `SELECT code, year FROM pledge_lines WHERE zoneId = ? UNION SELECT code, year FROM zone_targets WHERE zoneId = ? UNION SELECT code, year FROM targets WHERE zoneId = ? ORDER BY year DESC, code`,
    [zoneId, zoneId, zoneId],
  );
  const prefix = rows.map(({ code }) => /^([A-Za-z]{1,12})\d{2}-\d+$/.exec(code)?.[1]).find((one) => one !== undefined) ?? 'T';
  const taken = new Set([...rows.filter((row) => row.year === year).map(({ code }) => code), ...also]);
  let next = 0;
  return () => {
    for (;;) {
      const code = `${prefix}${String(year).slice(2)}-${String(++next).padStart(2, '0')}`;
      if (taken.has(code)) continue;
      taken.add(code);
      return code;
    }
  };
}
