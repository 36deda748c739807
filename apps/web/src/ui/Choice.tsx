import { useId, type ReactNode } from 'react';

interface ChoiceProps<T extends string> {
  label: ReactNode;
  value: T;
  options: readonly { value: T; label: ReactNode }[];
  onChange: (value: T) => void;
  /** The label is heard but not seen. */
  bare?: boolean;
}

/** One of a few, side by side: radio buttons with their keyboard, in the look of a segmented control. */
export function Choice<T extends string>({ label, value, options, onChange, bare }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className={bare ? 'unheard' : undefined}>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
