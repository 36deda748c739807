import type { FilingDto, RowResultsDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { ProblemList } from '../../ui/ProblemList.js';
import type { Bench } from '../judge.js';
import { useNames } from '../names.js';
import { useChangedBy } from '../../ui/use-changed-by.js';
import { dutyQuery } from '../queries.js';
import type { Seen } from '../readiness.js';

export interface Outcome {
  result: RowResultsDto;
  sent: readonly FilingDto[];
}

interface SubmitOutcomeProps {
  outcome: Outcome | null;
  /** Until when what was sent may still change. */
  windows: Bench['windows'];
  /** Rows that still want something. */
  remaining: readonly Seen[];
  onGo: (seen: Seen) => void;
  onClose: () => void;
}

/** One answer per row, and what happens next. */
export function SubmitOutcome({ outcome, windows, remaining, onGo, onClose }: SubmitOutcomeProps) {
  const w = useWords();
  return (
    <Dialog
      open={outcome !== null}
      onClose={onClose}
      title={
        outcome
          ? w(outcome.result.refused === 0 ? 'outcome.all' : 'outcome.some', {
              n: outcome.result.accepted,
              refused: outcome.result.refused,
            })
          : ''
      }
      footer={
        <Button look="primary" onClick={onClose}>
          {w('outcome.good')}
        </Button>
      }
    >
      {outcome && <Answers outcome={outcome} windows={windows} remaining={remaining} onGo={onGo} onClose={onClose} />}
    </Dialog>
  );
}

function Answers({ outcome: { result, sent }, windows, remaining, onGo, onClose }: SubmitOutcomeProps & { outcome: Outcome }) {
  const w = useWords();
  const changedBy = useChangedBy();
  const names = useNames();
  const nameOf = (id: number | null) => {
    const filing = sent.find(({ target }) => target.id === id);
    return filing ? names.target(filing.target) : '';
  };
  return (
    <>
      {result.accepted > 0 && (
        <Next
          windows={windows}
          sent={sent.filter(({ target }) => result.rows.some(({ ok, targetId }) => ok && targetId === target.id))}
        />
      )}
      <ul className="outcome-rows">
        {result.rows.map((row) => (
          <li key={row.targetId} className={row.ok ? 'outcome-ok' : 'outcome-refused'}>
            <span>{nameOf(row.targetId)}</span>
            <b>{row.ok ? w('outcome.row.sent') : (row.problem?.title ?? w('outcome.row.refused'))}</b>
            {!row.ok && row.problem && (
              <p>{[row.problem.errors?.[0]?.detail ?? row.problem.detail, changedBy(row.problem.changed)].join(' ')}</p>
            )}
          </li>
        ))}
      </ul>
      <ProblemList
        title={w('outcome.remaining', { n: remaining.length })}
        problems={remaining.map((one) => ({
          key: String(one.row.filing.target.id),
          where: names.target(one.row.filing.target),
          text: w(
            `outcome.still.${one.standing === 'explain' ? (one.causeNeeded ? 'cause' : 'explain') : one.standing === 'returned' ? 'returned' : 'wrong'}`,
          ),
          tone: 'warning' as const,
          onGo: () => {
            onClose();
            onGo(one);
          },
        }))}
      />
    </>
  );
}

/** To whom it goes, and what can still be done until then. */
function Next({ sent, windows }: { sent: readonly FilingDto[]; windows: Bench['windows'] }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const [first] = sent;
  const heads = useQuery({ ...dutyQuery(first?.target.unit.id ?? 0, 'head'), enabled: first !== undefined });
  if (!first) return null;
  const window = windows.find(({ period, track }) => period === first.period && track === first.target.track);
  const verifiers = [...new Set(sent.map(({ target }) => names.unit(target.verifierUnit)))];
  return (
    <ol className="outcome-next">
      <li>
        {w('outcome.next.endorse', {
          name: heads.data?.items.map(names.person).join(names.listed) || names.unit(first.target.unit),
        })}
      </li>
      <li>{w('outcome.next.verify', { units: verifiers.join(names.listed) })}</li>
      <li>{w('outcome.next.withdraw')}</li>
      {window && (
        <li>{w('outcome.next.locked', { month: dates.monthName(first.period), locked: dates.moment(window.lockedAt) })}</li>
      )}
    </ol>
  );
}
