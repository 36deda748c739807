import { useState, type InputHTMLAttributes, type ReactNode } from 'react';
import { useWords } from '../app/language/language.js';
import { Field } from './Field.js';

interface PasswordFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

export function PasswordField({ label, hint, error, required, ...input }: PasswordFieldProps) {
  const w = useWords();
  const [shown, setShown] = useState(false);
  // The word itself says the state: pressed would say it a second time, the other way round.
  const act = w(shown ? 'signIn.hide' : 'signIn.show');
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(bind) => (
        <span className="password">
          <input
            {...input}
            {...bind}
            className="input"
            type={shown ? 'text' : 'password'}
            autoCapitalize="off"
            spellCheck={false}
          />
          <button
            type="button"
            aria-label={typeof label === 'string' ? w('label.named', { first: act, second: label }) : undefined}
            onClick={() => setShown(!shown)}
          >
            {act}
          </button>
        </span>
      )}
    </Field>
  );
}
