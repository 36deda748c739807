import { useId, type ClipboardEvent } from 'react';

interface NumberInputProps {
  label: string;
  value: string;
  placeholder?: string;
  wrong?: string | null;
  autoFocus?: boolean;
  onChange: (text: string) => void;
  onPasteTable?: (text: string) => void;
  isTable?: (text: string) => boolean;
}

/** Text, not `type=number`: full-width digits, separators and pasted columns must arrive as they were typed. */
export function NumberInput({ label, value, placeholder, wrong, autoFocus, onChange, onPasteTable, isTable }: NumberInputProps) {
  const id = useId();
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!onPasteTable || !isTable?.(text)) return;
    event.preventDefault();
    onPasteTable(text);
  };
  return (
    <>
      <input
        className="input figure-input num"
        data-field=""
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? id : undefined}
        placeholder={placeholder}
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onPaste={paste}
      />
      {wrong && (
        <span className="unheard" id={id}>
          {wrong}
        </span>
      )}
    </>
  );
}
