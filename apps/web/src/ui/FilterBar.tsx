import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../app/language/language.js';
import { Button } from './Button.js';

export type FilterSpec<Names extends string> =
  | { kind: 'select'; name: Names; label: string; options: readonly { value: string; label: string }[]; all?: string }
  | { kind: 'toggle'; name: Names; label: string }
  | { kind: 'search'; name: Names; label: string };

interface FilterBarProps<Names extends string> {
  /** What `useUrlFilters` gave. */
  filters: {
    values: Record<Names, string>;
    set: (changes: Partial<Record<Names, string>>) => void;
    clear: () => void;
    touched: boolean;
  };
  specs: readonly FilterSpec<Names>[];
  /** Further controls on the same line (AsOfPicker). */
  children?: ReactNode;
}

/** Filters live in the address; this only shows and changes them. A toggle is '1' or its default. */
export function FilterBar<Names extends string>({ filters, specs, children }: FilterBarProps<Names>) {
  const w = useWords();
  const put = (name: Names, value: string) => filters.set({ [name]: value } as Partial<Record<Names, string>>);
  return (
    <div className="filter-bar" role="search" aria-label={w('filter.label')}>
      {specs.map((spec) => {
        const value = filters.values[spec.name];
        if (spec.kind === 'search')
          return <SearchFilter key={spec.name} label={spec.label} value={value} onChange={(next) => put(spec.name, next)} />;
        if (spec.kind === 'toggle')
          return (
            <ToggleFilter
              key={spec.name}
              label={spec.label}
              on={value === '1'}
              onChange={(on) => put(spec.name, on ? '1' : '')}
            />
          );
        return (
          <select
            key={spec.name}
            className="input"
            aria-label={spec.label}
            value={value}
            onChange={(event) => put(spec.name, event.target.value)}
          >
            <option value="">{spec.all ?? `${spec.label}: ${w('do.all')}`}</option>
            {/* A link may name what is no more: nothing else is shown as chosen in its place. */}
            {value !== '' && spec.options.length > 0 && !spec.options.some((option) => option.value === value) && (
              <option value={value}>{w('filter.unknown', { value })}</option>
            )}
            {spec.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        );
      })}
      {children}
      {filters.touched && (
        <Button look="quiet" small onClick={filters.clear}>
          {w('do.clear')}
        </Button>
      )}
    </div>
  );
}

/** The tick stands at once; the address follows a moment later, and has the last word. */
function ToggleFilter({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  const [ticked, setTicked] = useState(on);
  useEffect(() => setTicked(on), [on]);
  const change = (next: boolean) => {
    setTicked(next);
    onChange(next);
  };
  return (
    <label className="filter-toggle">
      <input type="checkbox" checked={ticked} onChange={(event) => change(event.target.checked)} />
      {label}
    </label>
  );
}

const PAUSE = 300;

/** Searches once typing pauses; an input method's half-typed syllables are not searched for. */
function SearchFilter({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (composing || typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, composing]);
  return (
    <input
      type="search"
      className="input"
      aria-label={label}
      placeholder={label}
      maxLength={60}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}
