import { useWords } from '../../app/language/language.js';
import { TextField } from '../../ui/Field.js';
import { figureWords } from '../../ui/decimal-words.js';
import type { Entry, NumberName } from '../entry.js';
import { lastFigure } from '../entry.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';
import { FIELD_WORDS, fieldsOf } from './fields.js';

interface NumberFieldsProps {
  seen: Seen;
  onEdit: (change: Partial<Entry>) => void;
  wrongAt: (path: string) => string | undefined;
}

export function NumberFields({ seen, onEdit, wrongAt }: NumberFieldsProps) {
  const w = useWords();
  const names = useNames();
  const { filing, entry } = seen.row;
  const before = lastFigure(filing);
  const unit = names.measure(filing.target);
  const labelOf = (field: NumberName) => {
    if (field === 'comparator' && filing.terms.comparator) return filing.terms.comparator.name;
    if (field === 'value' && filing.terms.kind !== 'growth' && filing.terms.kind !== 'rate') return w('filing.field.figure', { unit });
    return w(FIELD_WORDS[field]);
  };
  return (
    <div className="number-fields">
      {fieldsOf(filing).map((field) => (
        <TextField
          key={field}
          label={labelOf(field)}
          inputMode="decimal"
          autoComplete="off"
          error={wrongAt(field)}
          hint={before?.[field] ? w('filing.lastWas', { value: figureWords(before[field]) }) : undefined}
          value={entry[field]}
          onChange={(event) => onEdit({ [field]: event.target.value, state: 'filed' })}
        />
      ))}
    </div>
  );
}
