/** Who a target or a person goes to: a part by its key, `stays` with the unit that goes on, or nobody yet. */
export type Owner = string;
export const STAYS = 'stays';

export interface PartDraft {
  key: string;
  /** A unit that is there, or '' for a new one. */
  into: string;
  name: string;
  code: string;
  kind: 'department' | 'office' | 'company' | 'agency' | 'taskForce';
}

export interface SplitDraft {
  goesOn: boolean;
  parts: readonly PartDraft[];
  targets: Readonly<Record<number, Owner>>;
  people: Readonly<Record<number, Owner>>;
}

export const newPart = (key: string): PartDraft => ({ key, into: '', name: '', code: '', kind: 'department' });

export const NO_SPLIT: SplitDraft = { goesOn: true, parts: [newPart('1')], targets: {}, people: {} };

/** A unit that is closed leaves at least two; one that goes on at least one beside it. */
export const fewestParts = (goesOn: boolean): number => (goesOn ? 1 : 2);

/** The choice of who goes on: a closed unit keeps nothing, and has parts enough. */
export function withGoesOn(draft: SplitDraft, goesOn: boolean): SplitDraft {
  const missing = Math.max(0, fewestParts(goesOn) - draft.parts.length);
  const parts = Array.from({ length: missing }).reduce<SplitDraft>((so) => withPart(so), draft).parts;
  return { ...draft, goesOn, parts, ...(goesOn ? {} : freed(draft, STAYS)) };
}

export function withPart(draft: SplitDraft): SplitDraft {
  const key = String(Math.max(0, ...draft.parts.map((part) => Number(part.key))) + 1);
  return { ...draft, parts: [...draft.parts, newPart(key)] };
}

/** What had been given to a part that is struck out is nobody's again. */
export const withoutPart = (draft: SplitDraft, key: string): SplitDraft => ({
  ...draft,
  parts: draft.parts.filter((part) => part.key !== key),
  ...freed(draft, key),
});

/** Each target has one owner by its kind of choice; where the unit goes on, what is given to nobody stays with it. */
export const ownerOf = (draft: SplitDraft, of: 'targets' | 'people', id: number): Owner =>
  draft[of][id] ?? (draft.goesOn ? STAYS : '');

/** Parts as they are proposed. */
export const partsOf = (draft: SplitDraft, targetIds: readonly number[], personIds: readonly number[]) =>
  draft.parts.map(({ key, into, name, code, kind }) => ({
    ...(into === ''
      ? { unitId: null, newUnit: { code: code.trim(), kind, name: name.trim(), nameEn: null } }
      : { unitId: Number(into), newUnit: null }),
    targetIds: targetIds.filter((id) => ownerOf(draft, 'targets', id) === key),
    personIds: personIds.filter((id) => ownerOf(draft, 'people', id) === key),
  }));

function freed({ targets, people }: SplitDraft, owner: Owner): Pick<SplitDraft, 'targets' | 'people'> {
  const without = (owned: Readonly<Record<number, Owner>>) =>
    Object.fromEntries(Object.entries(owned).filter(([, one]) => one !== owner));
  return { targets: without(targets), people: without(people) };
}
