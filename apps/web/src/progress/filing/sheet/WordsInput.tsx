import { WORDS } from './block.js';
import { useComposed } from './use-composed.js';

interface WordsInputProps {
  label: string;
  /** The id of the element that names the row. */
  row: string;
  value: string;
  wanted: boolean;
  onChange: (text: string) => void;
}

/** Cause and problems, one line until there is more to read: it grows with its text. */
export function WordsInput({ label, row, value, wanted, onChange }: WordsInputProps) {
  const composed = useComposed(value, onChange);
  return (
    <textarea
      className={`input words-input ${wanted ? 'words-wanted' : ''}`}
      data-field="problems"
      data-column={WORDS}
      data-filled={value === '' ? undefined : ''}
      rows={1}
      enterKeyHint="next"
      aria-label={label}
      aria-describedby={row}
      placeholder={wanted ? label : undefined}
      {...composed}
    />
  );
}
