import type { PermitDto, ProjectNodeDto } from '#api-client/generated.js';
import { PERMIT_STATES } from '#domain/pledges/projects.js';
import { useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';

/** A list under a name of the form, as JSON, with rows put in and taken out. */
function useRows<T>(first: readonly T[]) {
  const [rows, setRows] = useState<readonly T[]>(first);
  return {
    rows,
    put: (at: number, change: Partial<T>) => setRows(rows.map((row, i) => (i === at ? { ...row, ...change } : row))),
    add: (row: T) => setRows([...rows, row]),
    remove: (at: number) => setRows(rows.filter((_, i) => i !== at)),
  };
}

export function NodeRows({ name, first }: { name: string; first: readonly ProjectNodeDto[] }) {
  const w = useWords();
  const { rows, put, add, remove } = useRows(first);
  return (
    <fieldset className="project-rows">
      <legend>{w('projects.nodes')}</legend>
      <input type="hidden" name={name} value={JSON.stringify(rows)} />
      {rows.map((node, at) => (
        <div key={at} className="project-row">
          <input
            className="input"
            aria-label={w('projects.nodes.name', { n: at + 1 })}
            value={node.name}
            maxLength={80}
            onChange={(event) => put(at, { name: event.target.value })}
          />
          <input
            className="input"
            type="date"
            aria-label={w('projects.nodes.due', { n: at + 1 })}
            value={node.dueOn}
            onChange={(event) => put(at, { dueOn: event.target.value })}
          />
          <input
            className="input"
            type="date"
            aria-label={w('projects.nodes.doneOn', { n: at + 1 })}
            value={node.doneOn ?? ''}
            onChange={(event) => put(at, { doneOn: event.target.value || null })}
          />
          <Button small look="quiet" aria-label={w('projects.nodes.remove', { n: at + 1 })} onClick={() => remove(at)}>
            {'×'}
          </Button>
        </div>
      ))}
      <Button small onClick={() => add({ name: '', dueOn: '', doneOn: null })}>
        {w('projects.nodes.add')}
      </Button>
    </fieldset>
  );
}

export function PermitRows({ name, first }: { name: string; first: readonly PermitDto[] }) {
  const w = useWords();
  const { rows, put, add, remove } = useRows(first);
  return (
    <fieldset className="project-rows">
      <legend>{w('projects.permits')}</legend>
      <input type="hidden" name={name} value={JSON.stringify(rows)} />
      {rows.map((permit, at) => (
        <div key={at} className="project-row">
          <input
            className="input"
            aria-label={w('projects.permits.name', { n: at + 1 })}
            value={permit.name}
            maxLength={60}
            onChange={(event) => put(at, { name: event.target.value })}
          />
          <select
            className="input"
            aria-label={w('projects.permits.state', { n: at + 1 })}
            value={permit.state}
            onChange={(event) => put(at, { state: event.target.value as PermitDto['state'] })}
          >
            {PERMIT_STATES.map((state) => (
              <option key={state} value={state}>
                {w(`projects.permit.${state}`)}
              </option>
            ))}
          </select>
          <Button small look="quiet" aria-label={w('projects.permits.remove', { n: at + 1 })} onClick={() => remove(at)}>
            {'×'}
          </Button>
        </div>
      ))}
      <Button small onClick={() => add({ name: '', state: 'missing' })}>
        {w('projects.permits.add')}
      </Button>
    </fieldset>
  );
}
