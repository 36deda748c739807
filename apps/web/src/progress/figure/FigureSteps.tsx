import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { Problem } from '../../app/request/problem.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { ProblemNote } from '../../ui/PageState.js';
import { ProblemList } from '../../ui/ProblemList.js';
import { isSavable, type DraftDesk } from '../draft-desk.js';
import { ConflictDialog } from '../filing/ConflictDialog.js';
import { VerifyBecause } from '../owner/VerifyBecause.js';
import type { Seen } from '../readiness.js';
import { useSteps } from '../use-steps.js';
import { useProblemWords, useWarningWords } from '../wording.js';

/** Only what the server allows stands here as a button. `apart`: the data owner's figure is another one. */
export function FigureSteps({ seen, desk, apart }: { seen: Seen; desk: DraftDesk; apart: boolean }) {
  const w = useWords();
  const steps = useSteps();
  const [asking, setAsking] = useState<'withdraw' | 'reopen' | 'return' | 'settle' | 'because' | null>(null);
  const { filing } = seen.row;
  const { id } = filing.target;
  const may = (verb: string) => filing.allowed.includes(verb);
  const step = useMutation({
    mutationFn: async (verb: 'submit' | 'endorse' | 'verify') => {
      await desk.flush();
      const { rows } = await steps.step(verb, [desk.row(id)!.filing]);
      const problem = rows[0]?.problem;
      if (problem) throw new Problem(problem.status, problem);
      await desk.refresh(id);
      announce(w(`figure.did.${verb}`));
    },
  });
  const canSubmit = may('saveDraft') || may('submit');
  if (filing.allowed.every((verb) => verb === 'addEvidence' || verb === 'noteOwnerFigure')) return null;
  return (
    <div className="figure-steps">
      {canSubmit && <InTheWay seen={seen} />}
      <ProblemNote error={step.error} />
      <p className="quiet" role="status">
        {seen.row.problem && !seen.row.theirs
          ? w('filing.bar.notSaved')
          : seen.row.saving || isSavable(seen.row)
            ? w('filing.bar.saving')
            : canSubmit && w('filing.bar.autosave')}
      </p>
      <div className="button-row">
        {seen.row.theirs && (
          <Button look="danger" onClick={() => setAsking('settle')}>
            {w('filing.settle')}
          </Button>
        )}
        {canSubmit && (
          <Button look="primary" busy={step.isPending} disabled={seen.standing !== 'ready'} onClick={() => step.mutate('submit')}>
            {w('figure.submit')}
          </Button>
        )}
        {may('endorse') && (
          <Button look="primary" busy={step.isPending} onClick={() => step.mutate('endorse')}>
            {w('review.endorse.one')}
          </Button>
        )}
        {may('verify') && (
          <Button look="primary" busy={step.isPending} onClick={() => (apart ? setAsking('because') : step.mutate('verify'))}>
            {w('review.verify.one')}
          </Button>
        )}
        {may('return') && <Button onClick={() => setAsking('return')}>{w('review.return')}</Button>}
        {may('withdraw') && <Button onClick={() => setAsking('withdraw')}>{w('filing.withdraw')}</Button>}
        {may('requestReopen') && <Button onClick={() => setAsking('reopen')}>{w('filing.reopen')}</Button>}
      </div>
      <ConflictDialog seen={asking === 'settle' ? seen : null} desk={desk} onClose={() => setAsking(null)} />
      <VerifyBecause
        filing={asking === 'because' ? filing : null}
        onClose={() => setAsking(null)}
        onDone={() => desk.refresh(id)}
      />
      <ConfirmWithReason
        open={asking === 'withdraw'}
        onClose={() => setAsking(null)}
        title={w('filing.withdraw')}
        confirm={w('filing.withdraw')}
        onConfirm={async () => desk.take(await steps.withdraw(filing))}
      >
        <p>{w('filing.withdraw.explain')}</p>
      </ConfirmWithReason>
      <ConfirmWithReason
        open={asking === 'return'}
        onClose={() => setAsking(null)}
        title={w('review.return')}
        confirm={w('review.return')}
        danger
        reason={{ label: w('review.return.reason'), hint: w('review.return.hint'), atLeast: 4 }}
        onConfirm={async (reason) => desk.take(await steps.sendBack(filing, reason))}
      />
      <ConfirmWithReason
        open={asking === 'reopen'}
        onClose={() => setAsking(null)}
        title={w('filing.reopen')}
        confirm={w('filing.reopen.send')}
        reason={{ label: w('filing.reopen.reason'), atLeast: 4 }}
        onConfirm={async (reason) => {
          await steps.reopen(filing, reason);
          announce(w('filing.reopen.sent'));
        }}
      >
        <p>{w('filing.reopen.explain')}</p>
      </ConfirmWithReason>
    </div>
  );
}

function InTheWay({ seen }: { seen: Seen }) {
  const w = useWords();
  const problemWords = useProblemWords();
  const warningWords = useWarningWords();
  const { reading, unexplained, causeNeeded, standing } = seen;
  if (standing === 'ready' || standing === 'empty') return null;
  const wrong = reading.problems.map((problem) => ({ key: problem.path + problem.code, text: problemWords(problem).detail }));
  const odd = unexplained.map((warning) => ({ key: warning.code, text: warningWords(warning), tone: 'warning' as const }));
  const cause = causeNeeded ? [{ key: 'cause', text: w('filing.causeMissing'), tone: 'warning' as const }] : [];
  return <ProblemList problems={[...wrong, ...odd, ...cause]} title={w('figure.before')} />;
}
