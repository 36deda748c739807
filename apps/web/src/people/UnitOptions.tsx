import type { UnitDto } from '#api-client/generated.js';
import { indented, useNamed, useUnits } from './named.js';

/** The tree as options of a select; closed units cannot be chosen. */
export function UnitOptions({ except }: { except?: (unit: UnitDto) => boolean }) {
  const named = useNamed();
  return useUnits()
    .filter((unit) => !unit.closedOn && !except?.(unit))
    .map((unit) => (
      <option key={unit.id} value={unit.id}>
        {indented(unit, named(unit))}
      </option>
    ));
}
