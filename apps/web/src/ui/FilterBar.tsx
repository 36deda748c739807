import { useId, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../app/language/language.js';
import { Button } from './Button.js';
import { FilterChips } from './FilterChips.js';
import { FilterField } from './FilterFields.js';
import { activeOf, type ActiveFilter, type FilterSpec } from './filter-specs.js';

interface FilterBarProps<Names extends string> {
  /** What `useUrlFilters` gave. */
  filters: {
    values: Record<Names, string>;
    defaults: Record<Names, string>;
    set: (changes: Partial<Record<Names, string>>) => void;
    clear: () => void;
    touched: boolean;
  };
  specs: readonly FilterSpec<Names>[];
  /** Further filters of the page's own making (AsOfPicker): folded away with the rest on a phone. */
  children?: ReactNode;
  /** Which of those are active. */
  more?: readonly ActiveFilter[];
  /** No filters, but of the same line: how the list is shown, where else to look. Always seen. */
  beside?: ReactNode;
}

/** As many fields as share a phone's line: nothing is won by folding them away. */
const FEW = 2;

/**
 * Filters live in the address; this only shows and changes them. On a phone the rows come first: the filters wait behind
 * one button that says how many are active, and those stand beside it as chips.
 */
export function FilterBar<Names extends string>({ filters, specs, children, more = [], beside }: FilterBarProps<Names>) {
  const w = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const fields = useId();
  const put = (name: Names, value: string) => filters.set({ [name]: value } as Partial<Record<Names, string>>);
  const active = activeOf(specs, filters.values, filters.defaults);
  const chips = [
    ...active.map(({ name, label }) => ({ key: name, label, onRemove: () => put(name, filters.defaults[name]) })),
    ...more,
  ];
  const searches = specs.filter(({ kind }) => kind === 'search');
  const folded = specs.filter(({ kind }) => kind !== 'search');
  const folds = folded.length > FEW || Boolean(children);
  const fieldOf = (spec: FilterSpec<Names>) => (
    <FilterField
      key={spec.name}
      spec={spec}
      value={filters.values[spec.name]}
      active={active.some(({ name }) => name === spec.name)}
      onChange={(next) => put(spec.name, next)}
    />
  );
  return (
    <div className={`filter-bar ${folds ? 'filter-folds' : ''}`} role="search" aria-label={w('filter.label')}>
      {searches.map(fieldOf)}
      {folds && (
        <button
          ref={button}
          type="button"
          className="button filter-open"
          aria-expanded={open}
          aria-controls={fields}
          onClick={() => setOpen(!open)}
        >
          {chips.length > 0 ? w('filter.open.some', { n: chips.length }) : w('filter.label')}
        </button>
      )}
      <div className="filter-fields" id={fields} data-open={open || undefined}>
        {folded.map(fieldOf)}
        {children}
      </div>
      {beside}
      {folds && !open && <FilterChips chips={chips} onRemoved={() => button.current?.focus()} />}
      {filters.touched && (
        <Button look="quiet" small className="filter-clear" onClick={filters.clear}>
          {w('do.clear')}
        </Button>
      )}
    </div>
  );
}
