import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { ProblemNote } from '../../ui/PageState.js';
import { Progress } from '../../ui/Progress.js';
import { whisper } from '../../ui/announce.js';
import { isDirty, isSavable, isSilence } from '../draft-desk.js';
import type { Seen, Standing } from '../readiness.js';
import { idOf, type SeenRows } from '../seen-rows.js';
import { useOfRows } from '../use-seen-rows.js';

interface SubmitBarProps {
  rows: SeenRows;
  edits: { undo: () => void; redo: () => void; canUndo: boolean; canRedo: boolean };
  onSubmit: () => Promise<void>;
  /** Takes the reader to the first row that stands in the way. */
  onGo: (seen: Seen) => void;
}

/** What is saved, what is missing, and the one button that sends what is ready. */
export function SubmitBar({ rows, edits, onSubmit, onGo }: SubmitBarProps) {
  const w = useWords();
  const submit = useMutation({ mutationFn: onSubmit });
  const { all, ready, empty, sent, returned, wrong, explain, first, firstIs } = useOfRows(rows, counted);
  const filled = all - empty - returned;
  if (sent === all)
    return (
      <div className="submit-bar">
        <Progress label={w('filing.progress')} done={all} total={all} />
        <p>{w('filing.allSent')}</p>
      </div>
    );
  return (
    <div className="submit-bar">
      <Progress label={w('filing.progress')} done={filled} total={all} />
      <p>
        <Saved rows={rows} />
        {empty > 0 && ` · ${w('filing.bar.empty', { n: empty })}`}
        {wrong + returned > 0 && ` · ${w('filing.bar.wrong', { n: wrong + returned })}`}
        {explain > 0 && ` · ${w('filing.bar.explain', { n: explain })}`}
      </p>
      {(edits.canUndo || edits.canRedo) && (
        <span className="undo-buttons">
          <Button small look="quiet" disabled={!edits.canUndo} onClick={edits.undo} title="Ctrl+Z">
            {w('edits.undo')}
          </Button>
          <Button small look="quiet" disabled={!edits.canRedo} onClick={edits.redo} title="Ctrl+Y">
            {w('edits.redo')}
          </Button>
        </span>
      )}
      <ProblemNote error={submit.error} />
      {ready > 0 ? (
        <Button look="primary" busy={submit.isPending} onClick={() => submit.mutate()}>
          {w('filing.submit', { n: ready })}
        </Button>
      ) : (
        first !== null && (
          <Button onClick={() => onGo(rows.of(first)!)}>{w(firstIs === 'empty' ? 'filing.goEmpty' : 'filing.goUnready')}</Button>
        )
      )}
    </div>
  );
}

/** What the bar says of the rows, in numbers; `first` stands in the way of sending. */
function counted(rows: SeenRows) {
  const asked = rows.askedFor();
  const count = (...standings: Standing[]) => asked.filter(({ standing }) => standings.includes(standing)).length;
  const first =
    asked.find(({ standing }) => standing === 'wrong' || standing === 'returned' || standing === 'explain') ??
    asked.find(({ standing }) => standing === 'empty');
  return {
    all: asked.length,
    ready: count('ready'),
    empty: count('empty'),
    sent: count('sent', 'locked'),
    returned: count('returned'),
    wrong: count('wrong'),
    explain: count('explain'),
    first: first ? idOf(first) : null,
    firstIs: first?.standing,
  };
}

function Saved({ rows }: { rows: SeenRows }) {
  const w = useWords();
  const dates = useDates();
  const { how, n, at } = useOfRows(rows, savedOf);
  // Nobody answers: what is not saved is on this computer, and goes by itself once somebody does.
  if (how === 'here') return <Trouble className="kept-here">{w('filing.bar.keptHere', { n })}</Trouble>;
  if (how === 'not') return <Trouble>{w('filing.bar.notSaved')}</Trouble>;
  if (how === 'saving') return <>{w('filing.bar.saving')}</>;
  return <>{at ? w('filing.bar.saved', { at: dates.moment(at).slice(-5) }) : w('filing.bar.autosave')}</>;
}

function savedOf(all: SeenRows) {
  const rows = all.askedFor().map(({ row }) => row);
  const nothing = { n: 0, at: undefined };
  if (rows.some(({ problem }) => isSilence(problem))) return { ...nothing, how: 'here', n: rows.filter(isDirty).length } as const;
  if (rows.some(({ problem, theirs }) => problem && !theirs)) return { ...nothing, how: 'not' } as const;
  if (rows.some((row) => row.saving || isSavable(row))) return { ...nothing, how: 'saving' } as const;
  const last = rows
    .flatMap(({ filing }) => (filing.state === 'draft' && filing.draftAt ? [filing.draftAt] : []))
    .sort()
    .at(-1);
  return { ...nothing, how: 'saved', at: last } as const;
}

/** That drafts are saved is to be seen, and not said after every cell; that one is not, is said. */
function Trouble({ className, children }: { className?: string; children: string }) {
  useEffect(() => whisper(children), [children]);
  return <b className={className}>{children}</b>;
}
