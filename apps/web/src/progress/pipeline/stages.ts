import type { PersonDto, PipelineItemDto, Role } from '#api-client/generated.js';
import type { Day } from '#domain/calendar/day.js';

export const STAGES = ['unfiled', 'endorsement', 'verification', 'verified', 'later'] as const;
export type Stage = (typeof STAGES)[number];

/** Where a figure lies; `later`: statistics have not published, nobody is late. */
export function stageOf(
  { state, track, dueAt }: Pick<PipelineItemDto, 'state' | 'track' | 'dueAt'>,
  opensAt: string | undefined,
  now: string,
): Stage {
  if (state === 'submitted') return 'endorsement';
  if (state === 'endorsed') return 'verification';
  if (state === 'verified') return 'verified';
  const open = dueAt !== null && (opensAt === undefined || opensAt <= now);
  return track === 'statistical' && !open ? 'later' : 'unfiled';
}

const HOLDS: Partial<Record<Stage, Role>> = { unfiled: 'filer', endorsement: 'head' };

/** Whose turn it is in a unit today: who files, or who endorses; beyond that, nobody of the unit. */
export function inHand(people: readonly PersonDto[], unitId: number, stage: Stage, today: Day): PersonDto[] {
  const role = HOLDS[stage];
  return people.filter(({ appointments }) =>
    appointments.some(
      (duty) =>
        duty.unitId === unitId && duty.role === role && duty.from <= today && (duty.until === null || duty.until >= today),
    ),
  );
}

export interface UnitGroup {
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
  items: PipelineItemDto[];
  /** The latest reminder any of its people got for these figures. */
  remindedAt: string | null;
}

/** By unit, most figures first: that is whom one calls. */
export function byUnit(items: readonly PipelineItemDto[]): UnitGroup[] {
  const groups = new Map<number, UnitGroup>();
  for (const item of items) {
    const group = groups.get(item.unitId) ?? {
      unitId: item.unitId,
      unitName: item.unitName,
      unitNameEn: item.unitNameEn,
      items: [],
      remindedAt: null,
    };
    group.items.push(item);
    if (item.remindedAt && (group.remindedAt === null || item.remindedAt > group.remindedAt)) group.remindedAt = item.remindedAt;
    groups.set(item.unitId, group);
  }
  return [...groups.values()].sort((a, b) => b.items.length - a.items.length);
}
