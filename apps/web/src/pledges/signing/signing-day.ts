import type { SigningDto } from '#api-client/generated.js';

/** In which order they come to the front: leaders first, then units by kind. */
export const GROUPS = ['leader', 'department', 'office', 'company', 'agency', 'taskForce', 'zone'] as const;
export type Group = (typeof GROUPS)[number];

export type Standing = 'signed' | 'half' | 'waiting' | 'notReady';

export function standingOf({ state, signatures }: Pick<SigningDto, 'state' | 'signatures'>): Standing {
  if (state === 'signed' || state === 'settled') return 'signed';
  if (state !== 'approved') return 'notReady';
  return signatures.length > 0 ? 'half' : 'waiting';
}

export function groupsOf<T extends Pick<SigningDto, 'tier' | 'unitKind'>>(items: readonly T[]): { group: Group; items: T[] }[] {
  return GROUPS.map((group) => ({ group, items: items.filter((item) => groupOf(item) === group) })).filter(
    ({ items: own }) => own.length > 0,
  );
}

/** Whoever signed last, where their pledge is complete. */
export function latestOf(items: readonly SigningDto[]): { item: SigningDto; at: string } | null {
  let latest: { item: SigningDto; at: string } | null = null;
  for (const item of items)
    if (standingOf(item) === 'signed')
      for (const { signedAt } of item.signatures) if (!latest || signedAt > latest.at) latest = { item, at: signedAt };
  return latest;
}

function groupOf({ tier, unitKind }: Pick<SigningDto, 'tier' | 'unitKind'>): Group {
  if (tier === 'leader') return 'leader';
  return GROUPS.find((group) => group === unitKind) ?? 'zone';
}
