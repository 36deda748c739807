import type { Month } from '../calendar/day.js';
import type { Light } from './assessment.js';

/** The light of one target in one month: as it was kept, and as the set on trial would have lit it. */
export interface TriedLight {
  targetId: number;
  month: Month;
  kept: Light | null;
  tried: Light;
}

export type LightCounts = Readonly<Partial<Record<Light, number>>>;

export interface TrialMonth {
  month: Month;
  kept: LightCounts;
  tried: LightCounts;
  changed: number;
}

export interface TrialResult {
  months: TrialMonth[];
  changes: TriedLight[];
  /** Targets that were red in at least one month, and red lights of all months together. */
  redTargets: { kept: number; tried: number };
  redLights: { kept: number; tried: number };
}

/**
 * What a rule set would have changed, month by month. Pure counting: "this set would have lit 17 red in 2023".
 * @param lights every target × month once, in any order; the changes come back by month, then target
 */
export function trialOf(lights: readonly TriedLight[]): TrialResult {
  const byMonth = new Map<Month, TriedLight[]>();
  for (const light of lights) {
    const there = byMonth.get(light.month);
    if (there) there.push(light);
    else byMonth.set(light.month, [light]);
  }
  const changed = lights.filter(({ kept, tried }) => kept !== tried);
  const reds = (which: 'kept' | 'tried') => lights.filter((light) => light[which] === 'lagging');
  const targets = (which: 'kept' | 'tried') => new Set(reds(which).map(({ targetId }) => targetId)).size;
  return {
    months: [...byMonth.keys()].sort().map((month) => monthOf(month, byMonth.get(month)!)),
    changes: changed.sort((a, b) => a.month.localeCompare(b.month) || a.targetId - b.targetId),
    redTargets: { kept: targets('kept'), tried: targets('tried') },
    redLights: { kept: reds('kept').length, tried: reds('tried').length },
  };
}

const monthOf = (month: Month, lights: readonly TriedLight[]): TrialMonth => ({
  month,
  kept: countsOf(lights, 'kept'),
  tried: countsOf(lights, 'tried'),
  changed: lights.filter(({ kept, tried }) => kept !== tried).length,
});

function countsOf(lights: readonly TriedLight[], which: 'kept' | 'tried'): LightCounts {
  const counts: Partial<Record<Light, number>> = {};
  for (const one of lights) {
    const light = one[which];
    if (light !== null) counts[light] = (counts[light] ?? 0) + 1;
  }
  return counts;
}
