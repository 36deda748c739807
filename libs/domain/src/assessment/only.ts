import { LIGHTS, type Judgement, type Light } from './assessment.js';

/** What a number of the board counts, where no light alone says it; as it stands in addresses. */
export const ONLY = [
  'judged',
  'unfiled',
  'verified',
  'provisional',
  ...LIGHTS.flatMap((light) => [`awaited.${light}`, `changed.${light}`] as const),
] as const;
export type Only = (typeof ONLY)[number];

export const isOnly = (value: string): value is Only => (ONLY as readonly string[]).includes(value);

type What = 'judged' | 'unfiled' | 'verified' | 'provisional' | 'awaited' | 'changed';

/** `changed.lagging` → what is said, and of which light. */
export function partsOfOnly(only: Only): [what: What, light: Light | null] {
  const [what, light = null] = only.split('.') as [What, Light?];
  return [what, light];
}

/** Whether the light of the month before is part of the question. */
export const compares = (only: Only): boolean => partsOfOnly(only)[0] === 'changed';

type Judged = Pick<Judgement, 'light' | 'standing' | 'provisional'>;

const UNJUDGED: readonly (Light | undefined)[] = ['pending', 'notAssessed', undefined];

/** What counts for a change: a figure that is awaited stands where it last stood. */
const standsAt = (judged: Judged | null): Light | undefined => (judged?.light === 'pending' ? (judged.standing ?? 'pending') : judged?.light);

/**
 * Is a target among the rows behind a number of the board? `judged`: its judgement of the month, null where there is none;
 * `before`: its light of the month before, asked for only where the number is a change.
 */
export function countsFor(only: Only, judged: Judged | null, before: Light | undefined): boolean {
  const [what, light] = partsOfOnly(only);
  const isJudged = !UNJUDGED.includes(judged?.light);
  if (what === 'judged') return isJudged;
  if (what === 'unfiled') return judged?.light === 'pending' || judged?.light === 'missing';
  if (what === 'verified') return isJudged && judged?.light !== 'missing' && !judged?.provisional;
  if (what === 'provisional') return judged?.provisional === true;
  if (what === 'awaited') return judged?.light === 'pending' && judged.standing === light;
  return (standsAt(judged) === light) !== (before === light);
}
