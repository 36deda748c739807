import type { PersonDto, UnitDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { TextField } from '../../ui/Field.js';
import { typedNumber, type LineField, type LineForm } from './line-form.js';

export interface Choices {
  units: readonly UnitDto[];
  leaders: readonly Pick<PersonDto, 'id' | 'name'>[];
}

export interface LineFieldsProps {
  form: LineForm;
  put: <K extends LineField>(field: K, value: LineForm[K]) => void;
  problems: ReadonlyMap<string, string>;
}

type Text = 'code' | 'name' | 'category' | 'measureUnit';
type Words = 'nameEn' | 'measureUnitEn' | 'comparator' | 'dueText' | 'sourceTitle';
type Amount =
  'target' | 'upper' | 'stretch' | 'baseline' | 'tolerance' | 'lastResult' | 'baseWeight' | 'numerator' | 'denominator';

/** The inputs most fields of a line share: what must be said, what may be said, and what is counted. */
export function useLineInputs({ form, put, problems }: LineFieldsProps) {
  const w = useWords();
  return {
    text: (field: Text, required = false) => (
      <TextField
        label={w(`draft.f.${field}`)}
        value={form[field]}
        required={required}
        error={problems.get(field)}
        onChange={(event) => put(field, event.target.value)}
      />
    ),
    words: (field: Words) => (
      <TextField
        label={w(`draft.f.${field}`)}
        value={form[field] ?? ''}
        error={problems.get(field)}
        onChange={(event) => put(field, event.target.value || null)}
      />
    ),
    amount: (field: Amount) => (
      <TextField
        label={w(`draft.f.${field}`)}
        inputMode="decimal"
        value={form[field] ?? ''}
        error={problems.get(field)}
        onChange={(event) => put(field, typedNumber(event.target.value))}
      />
    ),
  };
}
