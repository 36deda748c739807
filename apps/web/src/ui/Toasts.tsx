import { useWords } from '../app/language/language.js';
import { dismiss, useAnnouncements, useWhispered } from './announce.js';

/** The live regions of the whole app; they exist before anything is said, else nobody hears it. A toast is said once, not again with the next. */
export function Toasts() {
  const w = useWords();
  return (
    <>
      <p className="unheard" role="status">
        {useWhispered()}
      </p>
      <div className="toast-stack" role="status" aria-live="polite" aria-atomic="false">
        {useAnnouncements().map(({ id, text, tone }) => (
          <p key={id} className={`toast toast-${tone}`}>
            {text}
            <button type="button" aria-label={w('do.close')} onClick={() => dismiss(id)}>
              ×
            </button>
          </p>
        ))}
      </div>
    </>
  );
}
