import { useWords } from '../app/language/language.js';
import type { ActiveFilter } from './filter-specs.js';

/** The active filters of a folded bar; a press takes one away. The keyboard goes on at the bar's button. */
export function FilterChips({ chips, onRemoved }: { chips: readonly ActiveFilter[]; onRemoved: () => void }) {
  const w = useWords();
  if (chips.length === 0) return null;
  return (
    <ul className="filter-chips">
      {chips.map(({ key, label, onRemove }) => (
        <li key={key}>
          <button
            type="button"
            aria-label={w('do.remove', { name: label })}
            onClick={() => {
              onRemove();
              onRemoved();
            }}
          >
            <span>{label}</span>
            <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
              <path d="M3 3 13 13M13 3 3 13" stroke="currentColor" strokeWidth="1.8" />
            </svg>
          </button>
        </li>
      ))}
    </ul>
  );
}
