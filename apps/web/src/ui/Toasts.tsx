import { useWords } from '../app/language/language.js';
import { dismiss, useAnnouncements } from './announce.js';

/** One live region for the whole app; it exists before anything is said, else nobody hears it. */
export function Toasts() {
  const w = useWords();
  return (
    <div className="toast-stack" role="status" aria-live="polite">
      {useAnnouncements().map(({ id, text, tone }) => (
        <p key={id} className={`toast toast-${tone}`}>
          {text}
          <button type="button" aria-label={w('do.close')} onClick={() => dismiss(id)}>
            ×
          </button>
        </p>
      ))}
    </div>
  );
}
