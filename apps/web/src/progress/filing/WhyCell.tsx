import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { LightMark } from '../../ui/LightMark.js';
import { isSilence } from '../draft-desk.js';
import { judge, whyOf, type Bench } from '../judge.js';
import { read } from '../entry.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';
import { useProblemWords, useWarningWords } from '../wording.js';

/** Why the light is what it is; before that, what is wrong, what was asked back, or what looks odd. */
export function WhyCell({ seen, bench }: { seen: Seen; bench: Bench }) {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const problemWords = useProblemWords();
  const warningWords = useWarningWords();
  const { row, reading, light, warnings, standing } = seen;
  const wrong = reading.stated && row.filing.allowed.includes('saveDraft') ? reading.problems[0] : undefined;
  const slip = warnings.find(({ code }) => code === 'unitsSlip');
  const returned = row.filing.state === 'returned' && row.filing.returnReason;
  return (
    <div className="why">
      {returned && <p className="why-returned">{w('filing.returnedBecause', { reason: returned })}</p>}
      {isSilence(row.problem) && <p className="quiet">{w('filing.keptHere')}</p>}
      {row.problem && !row.theirs && !isSilence(row.problem) && (
        <p className="why-wrong">{row.problem.detail ?? row.problem.title ?? w('filing.notSaved')}</p>
      )}
      {wrong && <p className="why-wrong">{problemWords(wrong).detail}</p>}
      {!wrong && slip && (
        <p>
          {warningWords(slip)}{' '}
          {slip.suggestion && <AsIf seen={seen} bench={bench} value={slip.suggestion} field={slip.params['field'] ?? 'value'} />}
        </p>
      )}
      {!wrong && !light?.doubtful && light && <p>{whyOf(light, row.filing, names.language)}</p>}
      {!wrong &&
        warnings
          .filter((one) => one !== slip)
          .map((warning) => (
            <p key={warning.code} className={seen.unexplained.includes(warning) ? 'why-warning' : undefined}>
              {warningWords(warning)}
            </p>
          ))}
      {row.filing.reopenedUntil && row.filing.allowed.includes('saveDraft') && (
        <p className="why-warning">{w('filing.reopenedUntil', { until: dates.moment(row.filing.reopenedUntil) })}</p>
      )}
      {standing === 'locked' && <p className="quiet">{w('filing.lockedWhy')}</p>}
    </div>
  );
}

/** What the suggested figure would mean, before it is taken. */
function AsIf({ seen, bench, value, field }: { seen: Seen; bench: Bench; value: string; field: string }) {
  const w = useWords();
  const { filing, entry } = seen.row;
  const tried = { ...entry, [field]: value };
  const { light } = judge(filing, read(tried, filing), tried, bench);
  if (!light) return null;
  return (
    <span className="as-if">
      {w('filing.asIf', { value })} <LightMark light={light.light} size="small" />
    </span>
  );
}
