import type { PersonDto } from '#api-client/generated.js';
import { useWords } from '../app/language/language.js';
import { useNamed, useUnits } from './named.js';

/** People as options of a select, by the unit of their first duty, in the order of the tree. */
export function PersonOptions({ people }: { people: readonly PersonDto[] }) {
  const w = useWords();
  const named = useNamed();
  const units = useUnits();
  const groups = [
    ...units.map((unit) => ({
      key: String(unit.id),
      label: named(unit),
      members: people.filter((person) => person.appointments[0]?.unitId === unit.id),
    })),
    { key: 'none', label: w('people.noDuties'), members: people.filter((person) => person.appointments.length === 0) },
  ];
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ key, label, members }) => (
      <optgroup key={key} label={label}>
        {members.map((person) => (
          <option key={person.id} value={person.id}>
            {[named(person), person.title].filter(Boolean).join(' · ')}
          </option>
        ))}
      </optgroup>
    ));
}
