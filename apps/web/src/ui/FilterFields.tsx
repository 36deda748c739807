import { useEffect, useState } from 'react';
import { useWords } from '../app/language/language.js';
import type { FilterSpec } from './filter-specs.js';

interface FilterFieldProps {
  spec: FilterSpec<string>;
  value: string;
  /** It narrows the page just now. */
  active: boolean;
  onChange: (value: string) => void;
}

export function FilterField({ spec, value, active, onChange }: FilterFieldProps) {
  const w = useWords();
  if (spec.kind === 'search') return <SearchFilter label={spec.label} value={value} onChange={onChange} />;
  if (spec.kind === 'toggle')
    return <ToggleFilter label={spec.label} on={value === '1'} onChange={(on) => onChange(on ? '1' : '')} />;
  return (
    <select
      className={`input ${active ? 'filter-on' : ''} ${spec.late ? 'filter-late' : ''}`}
      aria-label={spec.label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
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
    <label className={ticked ? 'filter-toggle filter-on' : 'filter-toggle'}>
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
