import { useWords } from '../../app/language/language.js';
import { announce } from '../../ui/announce.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import type { DraftDesk } from '../draft-desk.js';
import type { Bench } from '../judge.js';
import { useNames } from '../names.js';
import { idOf, type SeenRows } from '../seen-rows.js';
import { useSeen } from '../use-seen-rows.js';
import { useSteps } from '../use-steps.js';
import '../progress.css';
import '../figure/figure.css';
import './filing.css';
import './asides.css';
import { ConflictDialog } from './ConflictDialog.js';
import type { Change } from './edit-history.js';
import { FigureDrawer } from './FigureDrawer.js';
import { PasteDialog, type Pasted } from './paste/PasteDialog.js';
import type { RowDoings } from './RowActions.js';
import { SubmitOutcome, type Outcome } from './SubmitOutcome.js';

/** What is asked beside the grid, about which row. */
export interface Asking {
  what: 'figure' | 'withdraw' | 'reopen' | 'settle';
  id: number;
}

interface FilingAsidesProps {
  rows: SeenRows;
  bench: Bench;
  desk: DraftDesk;
  edits: { edit: (changes: readonly Change[]) => void };
  doings: RowDoings;
  asking: Asking | null;
  pasted: Pasted | null;
  outcome: Outcome | null;
  onAsked: () => void;
  onPasted: () => void;
  onTold: () => void;
}

/** Everything that opens beside the grid: one file, fetched once the grid itself stands. */
export function FilingAsides({ rows, bench, desk, edits, doings, asking, pasted, outcome, ...on }: FilingAsidesProps) {
  const w = useWords();
  const names = useNames();
  const steps = useSteps();
  const about = useSeen(rows, asking?.id ?? null);
  const unready = rows
    .askedFor()
    .filter(({ standing }) => standing === 'explain' || standing === 'wrong' || standing === 'returned');
  const next = unready.find((one) => idOf(one) !== asking?.id);
  const name = about ? names.target(about.row.filing.target) : '';
  return (
    <>
      <FigureDrawer
        seen={asking?.what === 'figure' ? about : null}
        bench={bench}
        onEdit={doings.edit}
        onChanged={(one) => void desk.refresh(idOf(one))}
        onBegin={(one) => void desk.begin(idOf(one))}
        onNext={next ? () => doings.open(next) : null}
        onClose={on.onAsked}
      />
      <PasteDialog
        pasted={pasted}
        rows={pasted ? [...rows.askedFor(), ...rows.notYet()] : []}
        bench={bench}
        onClose={on.onPasted}
        onApply={(changes) => {
          edits.edit(changes);
          announce(w('paste.applied', { n: changes.length }));
        }}
      />
      <ConflictDialog seen={asking?.what === 'settle' ? about : null} desk={desk} onClose={on.onAsked} />
      <ConfirmWithReason
        open={asking?.what === 'withdraw' && about !== null}
        onClose={on.onAsked}
        title={w('filing.withdraw.title', { name })}
        confirm={w('filing.withdraw')}
        onConfirm={async () => desk.take(await steps.withdraw(about!.row.filing))}
      >
        <p>{w('filing.withdraw.explain')}</p>
      </ConfirmWithReason>
      <ConfirmWithReason
        open={asking?.what === 'reopen' && about !== null}
        onClose={on.onAsked}
        title={w('filing.reopen.title', { name })}
        confirm={w('filing.reopen.send')}
        reason={{ label: w('filing.reopen.reason'), atLeast: 4 }}
        onConfirm={async (reason) => {
          await steps.reopen(about!.row.filing, reason);
          announce(w('filing.reopen.sent'));
        }}
      >
        <p>{w('filing.reopen.explain')}</p>
      </ConfirmWithReason>
      <SubmitOutcome outcome={outcome} windows={bench.windows} remaining={unready} onGo={doings.open} onClose={on.onTold} />
    </>
  );
}
