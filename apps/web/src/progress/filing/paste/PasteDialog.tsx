import { useMemo, useState } from 'react';
import { useWords } from '../../../app/language/language.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import type { Bench } from '../../judge.js';
import type { Seen } from '../../readiness.js';
import type { Change } from '../edit-history.js';
import { isTooMuch, MOST_LINES, readClip, type Clip } from './clipboard-table.js';
import { ColumnRoles } from './ColumnRoles.js';
import { PasteLine } from './PasteLine.js';
import { planPaste, type Place, type PlannedLine } from './plan-paste.js';
import type { Role } from './roles.js';
import './paste.css';

export interface Pasted {
  clip: Clip;
  from: Place;
}

interface PasteDialogProps {
  pasted: Pasted | null;
  rows: readonly Seen[];
  bench: Bench;
  /** All at once, to be undone as one. */
  onApply: (changes: Change[]) => void;
  onClose: () => void;
}

export function PasteDialog(props: PasteDialogProps) {
  const w = useWords();
  return (
    <Dialog open={props.pasted !== null} onClose={props.onClose} title={w('paste.title')}>
      {props.pasted &&
        (isTooMuch(props.pasted.clip) ? (
          <div className="problem-note" role="alert">
            <strong>{w('paste.tooMuch')}</strong>
            <p>{w('paste.tooMuch.detail', { n: MOST_LINES })}</p>
          </div>
        ) : (
          <PastePreview {...props} pasted={props.pasted} />
        ))}
    </Dialog>
  );
}

/** What matched, what did not, what looks like the wrong unit and what would be replaced, before anything is changed. */
function PastePreview({ pasted, rows, bench, onApply, onClose }: PasteDialogProps & { pasted: Pasted }) {
  const w = useWords();
  const [roles, setRoles] = useState<readonly Role[] | undefined>();
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(new Map());
  const [said, setSaid] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [asCopied, setAsCopied] = useState<ReadonlySet<number>>(new Set());
  const table = useMemo(() => readClip(pasted.clip), [pasted]);
  const { columns, lines, by } = useMemo(
    () => planPaste(table, rows, pasted.from, bench, { roles, chosen }),
    [table, rows, pasted, bench, roles, chosen],
  );
  const isTicked = (line: PlannedLine) => line.change !== null && (said.get(line.line) ?? (line.sure || chosen.has(line.line)));
  const ticked = lines.filter(isTicked);
  const open = lines.filter((line) => line.change !== null && !line.sure && !chosen.has(line.line));
  const taken = new Set(lines.map(({ targetId }) => targetId));
  const free = rows.filter(({ row }) => row.filing.allowed.includes('saveDraft') && !taken.has(row.filing.target.id));
  /** One line a row: ticking one of two unticks the other. */
  const tick = (line: PlannedLine, on: boolean) =>
    setSaid((before) => {
      const after = new Map(before).set(line.line, on);
      if (on) for (const other of lines) if (other !== line && other.targetId === line.targetId) after.set(other.line, false);
      return after;
    });
  const apply = () => {
    onApply(
      ticked.map(({ line, targetId, change, suggestion }) => ({
        id: targetId!,
        change: suggestion && !asCopied.has(line) ? { ...change, [suggestion.field]: suggestion.value } : change!,
      })),
    );
    onClose();
  };
  const replaced = ticked.filter(({ fills }) => fills.some(({ before }) => before !== '')).length;
  const rest = lines.filter(({ seen }) => seen === null).length;
  const fine = lines.filter(({ change }) => change !== null).length;
  const notes = [
    w(by === 'name' ? 'paste.byName' : 'paste.byPlace', { n: fine, rest }),
    lines.length > fine + rest && w('paste.leftOut', { n: lines.length - fine - rest }),
    open.length > 0 && w('paste.toConfirm', { n: open.length }),
    replaced > 0 && w('paste.replaces', { n: replaced }),
    table.hiddenRows > 0 && w('paste.hidden', { n: table.hiddenRows }),
  ].filter(Boolean);
  return (
    <div className="paste">
      <div className="paste-notes" role="status">
        {notes.map((note) => (
          <p key={String(note)}>{note}</p>
        ))}
      </div>
      <ColumnRoles table={table} columns={columns} onChange={setRoles} />
      <ol className="paste-lines">
        {lines.map((line) => (
          <PasteLine
            key={line.line}
            line={line}
            ticked={isTicked(line)}
            onTick={(on) => tick(line, on)}
            corrected={!asCopied.has(line.line)}
            onCorrect={(correct) =>
              setAsCopied((before) => {
                const after = new Set(before);
                if (correct) after.delete(line.line);
                else after.add(line.line);
                return after;
              })
            }
            free={free}
            onChoose={(id) => setChosen((before) => new Map(before).set(line.line, id))}
          />
        ))}
      </ol>
      <div className="button-row paste-buttons">
        <Button look="primary" data-first="" disabled={ticked.length === 0} onClick={apply}>
          {w('paste.apply', { n: ticked.length })}
        </Button>
        <Button onClick={onClose}>{w('do.cancel')}</Button>
      </div>
    </div>
  );
}
