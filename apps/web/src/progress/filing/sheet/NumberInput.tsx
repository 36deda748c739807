import { useId } from 'react';
import type { NumberName } from '../../entry.js';
import { useComposed } from './use-composed.js';

interface NumberInputProps {
  label: string;
  /** The ids of what stands around the cell and a listener cannot see: column, unit, what is due, the light so far. */
  about?: string;
  field: NumberName;
  column: number;
  value: string;
  placeholder?: string;
  wrong?: string | null;
  onChange: (text: string) => void;
}

/** Text, not `type=number`: full-width digits, separators and pasted columns must arrive as they were typed. */
export function NumberInput({ label, about, field, column, value, placeholder, wrong, onChange }: NumberInputProps) {
  const id = useId();
  const composed = useComposed(value, onChange);
  return (
    <>
      <input
        className="input figure-input num"
        data-field={field}
        data-column={column}
        inputMode="decimal"
        enterKeyHint="next"
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? id : about}
        placeholder={placeholder}
        {...composed}
      />
      {wrong && (
        <span className="unheard" id={id}>
          {wrong}
        </span>
      )}
    </>
  );
}
