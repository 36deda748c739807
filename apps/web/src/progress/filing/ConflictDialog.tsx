import type { FilingDto } from '#api-client/generated.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import type { DraftDesk } from '../draft-desk.js';
import { entryOf, NUMBERS, TEXTS, type Entry, type NumberName } from '../entry.js';
import { fieldLabel } from '../figure/fields.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';

/** Somebody else changed the same figure: both stand side by side, and the reader chooses. Nothing is lost unseen. */
export function ConflictDialog({ seen, desk, onClose }: { seen: Seen | null; desk: DraftDesk; onClose: () => void }) {
  const w = useWords();
  const names = useNames();
  const theirs = seen?.row.theirs ?? null;
  const id = seen?.row.filing.target.id ?? 0;
  const choose = (take: () => void) => () => {
    take();
    onClose();
  };
  return (
    <Dialog
      open={seen !== null && theirs !== null}
      onClose={onClose}
      title={w('conflict.title', { name: seen ? names.target(seen.row.filing.target) : '' })}
      footer={
        <>
          <Button onClick={choose(() => desk.keepTheirs(id))}>{w('conflict.theirs')}</Button>
          {theirs?.allowed.includes('saveDraft') && (
            <Button look="primary" onClick={choose(() => void desk.keepMine(id))}>
              {w('conflict.mine')}
            </Button>
          )}
        </>
      }
    >
      {seen && theirs && <Sides mine={seen.row.entry} theirs={theirs} />}
    </Dialog>
  );
}

const isNumber = (name: string): name is NumberName => (NUMBERS as readonly string[]).includes(name);

function Sides({ mine, theirs }: { mine: Entry; theirs: FilingDto }) {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const other = entryOf(theirs);
  const fields = [...NUMBERS, ...TEXTS].filter((name) => mine[name] !== other[name]);
  return (
    <>
      <p>
        {theirs.draftBy && theirs.draftAt
          ? w('conflict.who', { name: theirs.draftBy, at: dates.moment(theirs.draftAt) })
          : w('conflict.state', { state: w(`state.chip.${theirs.state}`) })}
      </p>
      <table className="sheet conflict">
        <caption className="unheard">{w('conflict.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('conflict.field')}</th>
            <th scope="col">{w('conflict.mineHead')}</th>
            <th scope="col">{w('conflict.theirsHead')}</th>
          </tr>
        </thead>
        <tbody>
          {mine.state !== other.state && (
            <tr>
              <th scope="row">{w('filing.stateOf')}</th>
              <td>{w(`filing.state.${mine.state}`)}</td>
              <td>{w(`filing.state.${other.state}`)}</td>
            </tr>
          )}
          {fields.map((name) => (
            <tr key={name}>
              <th scope="row">
                {isNumber(name) ? fieldLabel(w, theirs, name, names.measure(theirs.target)) : w(`filing.field.${name}`)}
              </th>
              <td>{mine[name] || w('figure.none')}</td>
              <td>{other[name] || w('figure.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
