import { WORDS } from './block.js';
import { useComposed } from './use-composed.js';

interface WordsInputProps {
  label: string;
  /** What the row is about: twenty fields of one name are none to whoever goes from field to field. */
  about: string;
  value: string;
  wanted: boolean;
  onChange: (text: string) => void;
}

/** Cause and problems, one line until there is more to read: it grows with its text. */
export function WordsInput({ label, about, value, wanted, onChange }: WordsInputProps) {
  const composed = useComposed(value, onChange);
  return (
    <textarea
      className={`input words-input ${wanted ? 'words-wanted' : ''}`}
      data-field="problems"
      data-column={WORDS}
      data-filled={value === '' ? undefined : ''}
      rows={1}
      enterKeyHint="next"
      aria-label={`${about} ${label}`}
      placeholder={wanted ? label : undefined}
      {...composed}
    />
  );
}
