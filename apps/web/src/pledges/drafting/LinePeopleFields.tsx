import { useWords } from '../../app/language/language.js';
import { useNames } from '../../assessment/named.js';
import { SelectField } from '../../ui/Field.js';
import { useLineInputs, type Choices, type LineFieldsProps } from './line-inputs.js';

/** Who verifies it, which leader oversees it, and which units help. */
export function LinePeopleFields({ choices, ...fields }: LineFieldsProps & { choices: Choices }) {
  const w = useWords();
  const names = useNames();
  const { words } = useLineInputs(fields);
  const { form, put, problems } = fields;
  const units = choices.units.filter(({ depth }) => depth > 0);
  return (
    <>
      <SelectField
        label={w('draft.f.verifierUnitId')}
        value={form.verifierUnitId}
        error={problems.get('verifierUnitId')}
        onChange={(event) => put('verifierUnitId', Number(event.target.value))}
      >
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {names.of(unit)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={w('draft.f.leaderId')}
        value={form.leaderId ?? ''}
        error={problems.get('leaderId')}
        onChange={(event) => put('leaderId', Number(event.target.value) || null)}
      >
        <option value="">{w('draft.none')}</option>
        {choices.leaders.map((leader) => (
          <option key={leader.id} value={leader.id}>
            {leader.name}
          </option>
        ))}
      </SelectField>
      {words('dueText')}
      <div className="wide">
        <SelectField
          label={w('draft.f.coUnitIds')}
          hint={w('draft.coUnits.hint')}
          multiple
          size={4}
          value={form.coUnitIds.map(String)}
          error={problems.get('coUnitIds')}
          onChange={(event) =>
            put(
              'coUnitIds',
              [...event.target.selectedOptions].map((option) => Number(option.value)),
            )
          }
        >
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {names.of(unit)}
            </option>
          ))}
        </SelectField>
      </div>
    </>
  );
}
