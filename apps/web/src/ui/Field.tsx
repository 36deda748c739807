import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';
import { useWords } from '../app/language/language.js';

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Given the ids to bind: `(bind) => <input {...bind} />`. */
  children: (bind: { id: string; required?: boolean; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** A label, its control, a hint and what is wrong, tied together for screen readers. */
export function Field({ label, hint, error, required, children }: FieldProps) {
  const w = useWords();
  const id = useId();
  const said = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && <small className="field-required">{w('required')}</small>}
      </label>
      {children({ id, required, 'aria-describedby': said || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        // Where several are wrong at once, each says which; who stands in the field has just heard its name.
        <p className="field-error" role="alert">
          <span className="unheard">{label} </span>
          <span id={`${id}-error`}>{error}</span>
        </p>
      )}
    </div>
  );
}

type Bound<Props> = Omit<FieldProps, 'children'> & Props;

export function TextField({ label, hint, error, required, ...input }: Bound<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(bind) => <input {...input} {...bind} className="input" />}
    </Field>
  );
}

export function TextAreaField({ label, hint, error, required, ...input }: Bound<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(bind) => <textarea rows={3} {...input} {...bind} className="input" />}
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  error,
  required,
  children,
  ...select
}: Bound<SelectHTMLAttributes<HTMLSelectElement>>) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(bind) => (
        <select {...select} {...bind} className="input">
          {children}
        </select>
      )}
    </Field>
  );
}
