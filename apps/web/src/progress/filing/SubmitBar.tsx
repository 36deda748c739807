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

interface SubmitBarProps {
  seen: readonly Seen[];
  edits: { undo: () => void; redo: () => void; canUndo: boolean; canRedo: boolean };
  onSubmit: () => Promise<void>;
  /** Takes the reader to the first row that stands in the way. */
  onGo: (seen: Seen) => void;
}

/** What is saved, what is missing, and the one button that sends what is ready. */
export function SubmitBar({ seen, edits, onSubmit, onGo }: SubmitBarProps) {
  const w = useWords();
  const submit = useMutation({ mutationFn: onSubmit });
  const count = (...standings: Standing[]) => seen.filter(({ standing }) => standings.includes(standing)).length;
  const [ready, empty, sent] = [count('ready'), count('empty'), count('sent', 'locked')];
  const filled = seen.length - empty - count('returned');
  const inTheWay =
    seen.find(({ standing }) => standing === 'wrong' || standing === 'returned' || standing === 'explain') ??
    seen.find(({ standing }) => standing === 'empty');
  if (sent === seen.length)
    return (
      <div className="submit-bar">
        <Progress label={w('filing.progress')} done={seen.length} total={seen.length} />
        <p>{w('filing.allSent')}</p>
      </div>
    );
  return (
    <div className="submit-bar">
      <Progress label={w('filing.progress')} done={filled} total={seen.length} />
      <p>
        <Saved seen={seen} />
        {empty > 0 && ` · ${w('filing.bar.empty', { n: empty })}`}
        {count('wrong', 'returned') > 0 && ` · ${w('filing.bar.wrong', { n: count('wrong', 'returned') })}`}
        {count('explain') > 0 && ` · ${w('filing.bar.explain', { n: count('explain') })}`}
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
        inTheWay && (
          <Button onClick={() => onGo(inTheWay)}>
            {w(inTheWay.standing === 'empty' ? 'filing.goEmpty' : 'filing.goUnready')}
          </Button>
        )
      )}
    </div>
  );
}

function Saved({ seen }: { seen: readonly Seen[] }) {
  const w = useWords();
  const dates = useDates();
  const rows = seen.map(({ row }) => row);
  // Nobody answers: what is not saved is on this computer, and goes by itself once somebody does.
  if (rows.some(({ problem }) => isSilence(problem)))
    return <Trouble className="kept-here">{w('filing.bar.keptHere', { n: rows.filter(isDirty).length })}</Trouble>;
  if (rows.some(({ problem, theirs }) => problem && !theirs)) return <Trouble>{w('filing.bar.notSaved')}</Trouble>;
  if (rows.some((row) => row.saving || isSavable(row))) return <>{w('filing.bar.saving')}</>;
  const last = rows
    .flatMap(({ filing }) => (filing.state === 'draft' && filing.draftAt ? [filing.draftAt] : []))
    .sort()
    .at(-1);
  return <>{last ? w('filing.bar.saved', { at: dates.moment(last).slice(-5) }) : w('filing.bar.autosave')}</>;
}

/** That drafts are saved is to be seen, and not said after every cell; that one is not, is said. */
function Trouble({ className, children }: { className?: string; children: string }) {
  useEffect(() => whisper(children), [children]);
  return <b className={className}>{children}</b>;
}
