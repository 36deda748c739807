import type { Day } from '#domain/calendar/day.js';
import { useState } from 'react';
import { useWords } from '../app/language/language.js';
import { UnitOptions } from '../people/UnitOptions.js';
import { Button } from '../ui/Button.js';

export interface DecisionRow {
  text: string;
  unitId: string;
  dueOn: string;
}

const blankDecision: DecisionRow = { text: '', unitId: '', dueOn: '' };

interface DecisionEditorProps {
  name: string;
  /** Nothing decided is due before the meeting. */
  from: Day;
}

/** What was decided, who does it, by when. The form finds it under its name, as JSON. */
export function DecisionEditor({ name, from }: DecisionEditorProps) {
  const w = useWords();
  const [rows, onChange] = useState<DecisionRow[]>([blankDecision]);
  const put = (at: number, change: Partial<DecisionRow>) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...change } : row)));
  return (
    <fieldset className="row-editor">
      <legend>{w('meetings.decisions')}</legend>
      <input type="hidden" name={name} value={JSON.stringify(rows)} />
      {rows.map((row, at) => (
        <div key={at} className="row-edit row-edit-decision">
          <span className="num" aria-hidden="true">
            {at + 1}
          </span>
          <textarea
            className="input"
            rows={2}
            aria-label={w('meetings.decision.text', { n: at + 1 })}
            placeholder={w('meetings.decision.hint')}
            value={row.text}
            maxLength={2000}
            onChange={(event) => put(at, { text: event.target.value })}
          />
          <select
            className="input"
            aria-label={w('meetings.decision.unit', { n: at + 1 })}
            value={row.unitId}
            onChange={(event) => put(at, { unitId: event.target.value })}
          >
            <option value="">{w('meetings.decision.noUnit')}</option>
            <UnitOptions />
          </select>
          <input
            className="input"
            type="date"
            min={from}
            aria-label={w('meetings.decision.due', { n: at + 1 })}
            value={row.dueOn}
            onChange={(event) => put(at, { dueOn: event.target.value })}
          />
          <Button
            small
            look="quiet"
            aria-label={w('meetings.decision.remove', { n: at + 1 })}
            onClick={() => onChange(rows.filter((_, i) => i !== at))}
          >
            {'×'}
          </Button>
        </div>
      ))}
      <Button small onClick={() => onChange([...rows, blankDecision])}>
        {w('meetings.decision.add')}
      </Button>
    </fieldset>
  );
}
