import type { TargetItemDto } from '#api-client/generated.js';
import { LIGHTS, type Light } from '#domain/assessment/assessment.js';

/** What a number of the board counts, where no light alone says it. */
export type Only = 'judged' | 'unfiled' | 'verified' | 'provisional' | `awaited.${Light}` | `changed.${Light}`;

const ONLY: ReadonlySet<string> = new Set([
  'judged',
  'unfiled',
  'verified',
  'provisional',
  ...LIGHTS.flatMap((light) => [`awaited.${light}`, `changed.${light}`]),
]);
export const isOnly = (value: string): value is Only => ONLY.has(value);

/** `changed.lagging` → what is said, and of which light. */
export const partsOfOnly = (
  only: Only,
): [what: 'judged' | 'unfiled' | 'verified' | 'provisional' | 'awaited' | 'changed', light: Light | null] => {
  const [what, light = null] = only.split('.') as ['changed', Light?];
  return [what, light];
};

type Judged = Pick<TargetItemDto, 'assessment'> & { target: Pick<TargetItemDto['target'], 'id'> };
const UNJUDGED: readonly (Light | undefined)[] = ['pending', 'notAssessed', undefined];

/** What counts for a change: a figure that is awaited stands where it last stood. */
const standsAt = ({ assessment }: Judged): Light | undefined =>
  assessment?.light === 'pending' ? (assessment.standing ?? 'pending') : assessment?.light;

/** The rows behind a number of the board. `before`: the lights of the month before, by target. */
export function narrow<T extends Judged>(items: readonly T[], only: Only, before: ReadonlyMap<number, Light>): T[] {
  const [what, light] = partsOfOnly(only);
  return items.filter((item) => {
    const { assessment } = item;
    const judged = !UNJUDGED.includes(assessment?.light);
    if (what === 'judged') return judged;
    if (what === 'unfiled') return assessment?.light === 'pending' || assessment?.light === 'missing';
    if (what === 'verified') return judged && assessment?.light !== 'missing' && !assessment?.provisional;
    if (what === 'provisional') return assessment?.provisional === true;
    if (what === 'awaited') return assessment?.light === 'pending' && assessment.standing === light;
    return (standsAt(item) === light) !== (before.get(item.target.id) === light);
  });
}
