import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../../app/language/language.js';
import { whisper } from '../announce.js';
import { Button } from '../Button.js';
import { Menu } from '../Menu.js';
import { sortKey, withColumn, type Column } from './columns.js';
import './table.css';
import type { ChosenColumns } from './use-columns.js';

interface ColumnChooserProps<Row> {
  columns: ChosenColumns<Row>;
  sort: string;
  onSort: (sort: string) => void;
  /** By what the rows may stand together. */
  groups?: { value: string; options: readonly { value: string; label: string }[]; onGroup: (group: string) => void };
}

/** Which columns, in which order, and what the list is sorted by: the last also on a phone, whose cards have no heads. */
export function ColumnChooser<Row>({ columns: { all, shown, choose, isUsual }, sort, onSort, groups }: ColumnChooserProps<Row>) {
  const w = useWords();
  const keys = shown.map(({ key }) => key);
  const rest = all.filter(({ key }) => !keys.includes(key));
  const list = useRef<HTMLUListElement>(null);
  const used = useRef('');
  // A line that changes its place takes the focus along: the browser would drop it there.
  useLayoutEffect(() => {
    if (used.current) list.current?.querySelector<HTMLElement>(`[data-control="${used.current}"]`)?.focus();
    used.current = '';
  });
  const put = (next: readonly string[]) => {
    used.current = (document.activeElement as HTMLElement | null)?.dataset['control'] ?? '';
    choose(next);
    whisper(w('columns.shown', { n: next.length }));
  };
  const toggle = ({ key }: Column<Row>, on: boolean) => put(on ? withColumn(all, keys, key) : keys.filter((one) => one !== key));
  const move = (at: number, by: 1 | -1) => {
    const next = [...keys];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    put(next);
  };
  const orders = all.filter(({ order }) => order);
  return (
    <Menu label={w('columns.button')} className="column-chooser" stays>
      <fieldset>
        <legend>{w('columns.title')}</legend>
        <ul ref={list}>
          {[...shown, ...rest].map((column) => {
            const at = keys.indexOf(column.key);
            const { label, names } = column;
            return (
              <li key={column.key}>
                <label>
                  <input
                    type="checkbox"
                    data-control={column.key}
                    checked={at !== -1}
                    disabled={names || (at !== -1 && keys.length <= 2)}
                    onChange={(event) => toggle(column, event.target.checked)}
                  />
                  {label}
                </label>
                {at !== -1 && (
                  <>
                    <Step
                      label={w('columns.before', { name: label })}
                      up
                      control={`${column.key}-before`}
                      off={at === 0}
                      onStep={() => move(at, -1)}
                    />
                    <Step
                      label={w('columns.after', { name: label })}
                      control={`${column.key}-after`}
                      off={at === keys.length - 1}
                      onStep={() => move(at, 1)}
                    />
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>
      {orders.length > 0 && (
        <label className="column-sort">
          {w('columns.sort')}
          <select
            className="input"
            value={orders.some(({ key }) => key === sortKey(sort)) ? sort : ''}
            onChange={(event) => onSort(event.target.value)}
          >
            <option value="">{w('columns.sort.own')}</option>
            {orders.flatMap(({ key, label }) => [
              <option key={key} value={key}>
                {w('columns.sort.up', { name: label })}
              </option>,
              <option key={`-${key}`} value={`-${key}`}>
                {w('columns.sort.down', { name: label })}
              </option>,
            ])}
          </select>
        </label>
      )}
      {groups && (
        <label className="column-sort">
          {w('columns.group')}
          <select className="input" value={groups.value} onChange={(event) => groups.onGroup(event.target.value)}>
            <option value="">{w('columns.group.none')}</option>
            {groups.options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {!isUsual && (
        <Button
          small
          look="quiet"
          onClick={() => {
            // The button has done its work and leaves: the focus goes to what it set.
            list.current?.querySelector<HTMLElement>('input:enabled')?.focus();
            choose(null);
            whisper(w('columns.reset'));
          }}
        >
          {w('columns.reset')}
        </Button>
      )}
    </Menu>
  );
}

interface StepProps {
  label: string;
  control: string;
  up?: boolean;
  off: boolean;
  onStep: () => void;
}

function Step({ label, control, up, off, onStep }: StepProps) {
  return (
    // Not disabled at the end of the way: the focus would be lost there.
    <button
      type="button"
      className="column-step"
      data-control={control}
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={() => !off && onStep()}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={up ? 'M2 8 6 4 10 8' : 'M2 4 6 8 10 4'} fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </button>
  );
}
