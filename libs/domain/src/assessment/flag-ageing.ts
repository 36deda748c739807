/** How long a case has been standing, in full days since it was opened. The bands a reader thinks in: a month, a quarter, half a year. */
export const AGE_BANDS = [
  { band: '0-30', from: 0, to: 30 },
  { band: '31-60', from: 31, to: 60 },
  { band: '61-90', from: 61, to: 90 },
  { band: '91-180', from: 91, to: 180 },
  { band: '181-', from: 181, to: null },
] as const;
export type AgeBand = (typeof AGE_BANDS)[number]['band'];
export const AGE_BAND_NAMES = AGE_BANDS.map(({ band }) => band);

const DAY = 86_400_000;

/** Opened after `after` (null: however long ago) and not after `until`: the moments between which a case of this band was opened. */
export function openedWithin(band: AgeBand, now: Date): { after: Date | null; until: Date } {
  const { from, to } = AGE_BANDS.find((one) => one.band === band)!;
  return { after: to === null ? null : new Date(now.getTime() - (to + 1) * DAY), until: new Date(now.getTime() - from * DAY) };
}

/** Full days from when a case was opened to `now`; never below 0. */
export const daysStanding = (openedAt: Date, now: Date): number => Math.max(0, Math.floor((now.getTime() - openedAt.getTime()) / DAY));
