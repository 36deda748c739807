import { useWords, type Say } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import type { LineField, LineForm } from './line-form.js';

/** Somebody saved the line meanwhile: what both changed stands side by side, and the one who is here decides. */
export function ConflictNote({
  mine,
  theirs,
  conflicts,
  onTake,
}: {
  mine: LineForm;
  theirs: LineForm;
  conflicts: readonly LineField[];
  onTake: () => void;
}) {
  const w = useWords();
  return (
    <div className="conflict-note" role="alert">
      <strong>{w('draft.conflict.title')}</strong>
      <p>{w('draft.conflict.what')}</p>
      {conflicts.length > 0 && (
        <table className="sheet">
          <caption className="unheard">{w('draft.conflict.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('draft.conflict.field')}</th>
              <th scope="col">{w('draft.conflict.theirs')}</th>
              <th scope="col">{w('draft.conflict.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((field) => (
              <tr key={field}>
                <th scope="row">{w(`draft.f.${field}`)}</th>
                <td>{said(theirs[field], w)}</td>
                <td>{said(mine[field], w)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button small onClick={onTake}>
        {w('draft.conflict.take')}
      </Button>
    </div>
  );
}

function said(value: LineForm[LineField], w: Say): string {
  if (value === null || value === '') return w('draft.none');
  if (typeof value === 'boolean') return w(value ? 'draft.yes' : 'draft.no');
  if (Array.isArray(value))
    return value.map((one) => (typeof one === 'object' && one !== null ? one.name : String(one))).join(w('list.comma'));
  return String(value);
}
