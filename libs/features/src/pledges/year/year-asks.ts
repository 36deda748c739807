/**
 * The one place that says when a year asks its units for anything: not while it is prepared. For WHERE and ON; `zone` and `year` are
 * columns or numbers of our own. A year without a row asks: windows laid before plan years had states count.
 */
export const YEAR_ASKS = (zone: string, year: string): string =>
  `NOT EXISTS (SELECT 1 FROM plan_years py WHERE py.zoneId = ${zone} AND py.year = ${year} AND py.state = 'preparing')`;
