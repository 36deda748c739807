import { useWords } from '../../app/language/language.js';
import { TextField } from '../../ui/Field.js';
import { figureWords } from '../../ui/decimal-words.js';
import { lastFigure, type Entry } from '../entry.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';
import { fieldLabel, fieldsOf } from './fields.js';

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
  return (
    <div className="number-fields">
      {fieldsOf(filing).map((field) => (
        <TextField
          key={field}
          label={fieldLabel(w, filing, field, unit)}
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
