import type { FlagAgeingDto } from '#api-client/generated.js';
import { AGE_BANDS, type AgeBand } from '#domain/assessment/flag-ageing.js';
import type { Say } from '../../app/language/language.js';

export const FLAG_LEVELS = [3, 2, 1] as const;

export interface AgeingBand {
  band: AgeBand;
  name: string;
  /** By level, the gravest first. */
  counts: readonly { level: 1 | 2 | 3; count: number }[];
  total: number;
  open: number;
}

export function bandName(band: AgeBand, w: Say): string {
  const { from, to } = AGE_BANDS.find((one) => one.band === band)!;
  return to === null ? w('ageing.bandOver', { from }) : w('ageing.band', { from, to });
}

/** Every band, the empty ones too: a gap in the middle says something. */
export const ageingRows = ({ items }: Pick<FlagAgeingDto, 'items'>, w: Say): AgeingBand[] =>
  AGE_BANDS.map(({ band }) => {
    const here = items.filter((item) => item.band === band);
    const counts = FLAG_LEVELS.map((level) => ({
      level,
      count: here.filter((item) => item.level === level).reduce((sum, { open, acknowledged }) => sum + open + acknowledged, 0),
    }));
    return {
      band,
      name: bandName(band, w),
      counts,
      total: counts.reduce((sum, { count }) => sum + count, 0),
      open: here.reduce((sum, { open }) => sum + open, 0),
    };
  });

export function ageingSaid(ageing: FlagAgeingDto, w: Say): string {
  const old = ageing.items
    .filter(({ band }) => AGE_BANDS.find((one) => one.band === band)!.from > 90)
    .reduce((sum, { open, acknowledged }) => sum + open + acknowledged, 0);
  return [
    w('ageing.said', { n: ageing.total, open: ageing.open, days: ageing.oldestDays ?? 0, old }),
    ...(ageing.broken > 0 ? [w('ageing.broken', { n: ageing.broken })] : []),
  ].join(w('terms.comma'));
}
