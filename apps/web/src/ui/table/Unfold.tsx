import { useWords } from '../../app/language/language.js';
import { useUrlMember } from '../url-set.js';

/** Opens what lies under a row; which rows are open stands in the address. */
export function Unfold({ row, name }: { row: string; name: string }) {
  const w = useWords();
  const [open, setOpen] = useUrlMember('open', row);
  return (
    <button
      type="button"
      className="row-unfold"
      aria-expanded={open}
      aria-label={w('table.unfold', { name })}
      onClick={() => setOpen(!open)}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M4 2 8 6 4 10" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </button>
  );
}
