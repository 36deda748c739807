import { useState } from 'react';
import { useWords } from '../app/language/language.js';
import { UnitOptions } from '../people/UnitOptions.js';
import { Button } from '../ui/Button.js';
import { Theirs } from '../ui/Theirs.js';
import { useMerged } from '../ui/use-merged.js';

export interface AgendaRow {
  title: string;
  unitId: string;
  minutes: string;
}

const blankAgendaRow: AgendaRow = { title: '', unitId: '', minutes: '' };

/** What is on the agenda, in order: the point, who reports, how long. The form finds it under its name, as JSON. */
export function AgendaEditor({ name, first }: { name: string; first: AgendaRow[] }) {
  const w = useWords();
  const [rows, onChange] = useState(first);
  const beside = useMerged(
    { rows: first },
    true,
    () => ({ rows }),
    (form) => onChange(form.rows),
  );
  const put = (at: number, change: Partial<AgendaRow>) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...change } : row)));
  const up = (at: number) => onChange(rows.map((row, i) => (i === at - 1 ? rows[at]! : i === at ? rows[at - 1]! : row)));
  return (
    <fieldset className="row-editor">
      <legend>{w('meetings.agenda')}</legend>
      <input type="hidden" name={name} value={JSON.stringify(rows)} />
      {rows.map((row, at) => (
        <div key={at} className="row-edit">
          <span className="num" aria-hidden="true">
            {at + 1}
          </span>
          <input
            className="input"
            aria-label={w('meetings.agenda.point', { n: at + 1 })}
            placeholder={w('meetings.agenda.title')}
            value={row.title}
            maxLength={200}
            onChange={(event) => put(at, { title: event.target.value })}
          />
          <select
            className="input"
            aria-label={w('meetings.agenda.unit', { n: at + 1 })}
            value={row.unitId}
            onChange={(event) => put(at, { unitId: event.target.value })}
          >
            <option value="">{w('meetings.agenda.noUnit')}</option>
            <UnitOptions />
          </select>
          <input
            className="input"
            type="number"
            min={1}
            max={600}
            aria-label={w('meetings.agenda.minutes', { n: at + 1 })}
            placeholder={w('meetings.minutesUnit')}
            value={row.minutes}
            onChange={(event) => put(at, { minutes: event.target.value })}
          />
          <span className="row-edit-acts">
            <Button
              small
              look="quiet"
              disabled={at === 0}
              aria-label={w('meetings.agenda.up', { n: at + 1 })}
              onClick={() => up(at)}
            >
              {'↑'}
            </Button>
            <Button
              small
              look="quiet"
              aria-label={w('meetings.agenda.remove', { n: at + 1 })}
              onClick={() => onChange(rows.filter((_, i) => i !== at))}
            >
              {'×'}
            </Button>
          </span>
        </div>
      ))}
      {beside && (
        <p className="field-hint">
          <Theirs
            beside={beside}
            name="rows"
            say={() =>
              first
                .map((row) =>
                  [row.title, row.minutes && w('meetings.agenda.length', { n: row.minutes })].filter(Boolean).join(' '),
                )
                .join(w('list.comma'))
            }
            onTake={() => onChange(first)}
          />
        </p>
      )}
      <Button small onClick={() => onChange([...rows, blankAgendaRow])}>
        {w('meetings.agenda.add')}
      </Button>
    </fieldset>
  );
}
