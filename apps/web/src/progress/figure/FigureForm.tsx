import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { TextAreaField, TextField } from '../../ui/Field.js';
import type { Entry } from '../entry.js';
import type { Bench } from '../judge.js';
import type { Seen } from '../readiness.js';
import { useProblemWords } from '../wording.js';
import { FIELD_WORDS } from './fields.js';
import { FigureEvidence } from './FigureEvidence.js';
import { FigureFacts } from './FigureFacts.js';
import { FigureRead } from './FigureRead.js';
import { NodeFields } from './NodeFields.js';
import { NumberFields } from './NumberFields.js';
import { Verdict } from './Verdict.js';
import { WarningFields } from './WarningFields.js';

interface FigureFormProps {
  seen: Seen;
  bench: Bench;
  onEdit: (change: Partial<Entry>) => void;
  onChanged: () => void;
  /** A returned figure is taken up again although no word of it changes: evidence is to join it. */
  onBegin: () => void;
  /** What is missing is said only once somebody tried to submit, or opened the row because of it. */
  strict?: boolean;
}

/** One figure with everything that belongs to it: the same form in the grid's drawer, on the phone and behind a mail's link. */
export function FigureForm({ seen, bench, onEdit, onChanged, onBegin, strict }: FigureFormProps) {
  const w = useWords();
  const { filing } = seen.row;
  const may = filing.allowed.includes('saveDraft');
  return (
    <div className="figure-form">
      <FigureFacts filing={filing} bench={bench} />
      {filing.state === 'returned' && filing.returnReason && (
        <p className="figure-returned" role="note">
          {w('filing.returnedBecause', { reason: filing.returnReason })}
          {may && (
            <Button small onClick={onBegin}>
              {w('figure.begin')}
            </Button>
          )}
        </p>
      )}
      {may ? <Fields seen={seen} onEdit={onEdit} strict={strict} /> : <FigureRead seen={seen} />}
      <FigureEvidence filing={filing} onChanged={onChanged} />
    </div>
  );
}

function Fields({ seen, onEdit, strict }: Pick<FigureFormProps, 'seen' | 'onEdit' | 'strict'>) {
  const w = useWords();
  const problemWords = useProblemWords();
  const { row, reading } = seen;
  const { filing, entry } = row;
  const milestone = filing.terms.kind === 'milestone';
  const states = (
    milestone
      ? (['filed', 'filedZero', 'notPublished', 'notApplicable'] as const)
      : (['filed', 'notPublished', 'notApplicable'] as const)
  ).map((value) => ({ value, label: w(milestone && value === 'filedZero' ? 'filing.state.noNode' : `filing.state.${value}`) }));
  const cleared = { value: '', numerator: '', denominator: '', amount: '', nodes: {} };
  const wrongAt = (path: string) => {
    const problem =
      reading.stated || strict ? reading.problems.find((one) => one.path === path || one.path.startsWith(`${path}.`)) : undefined;
    return problem && problemWords(problem).detail;
  };
  return (
    <fieldset className="figure-fields">
      <legend className="unheard">{w('filing.figure')}</legend>
      <Choice
        bare
        label={w('filing.stateOf')}
        value={entry.state}
        options={states}
        onChange={(state) => onEdit(state === 'filed' ? { state } : { ...cleared, state })}
      />
      {entry.state === 'filed' && !milestone && <NumberFields seen={seen} onEdit={onEdit} wrongAt={wrongAt} />}
      {entry.state === 'filed' && milestone && <NodeFields seen={seen} onEdit={onEdit} wrong={wrongAt('nodes')} />}
      <Verdict seen={seen} />
      <WarningFields seen={seen} onEdit={onEdit} strict={strict} />
      <TextAreaField
        label={w('filing.field.problems')}
        required={seen.light?.light === 'lagging'}
        hint={seen.light?.light === 'lagging' && !(strict && seen.causeNeeded) ? w('filing.causeHint') : undefined}
        error={strict && seen.causeNeeded && w('filing.causeMissing')}
        value={entry.problems}
        onChange={(event) => onEdit({ problems: event.target.value })}
      />
      <TextAreaField
        label={w('filing.field.nextSteps')}
        rows={2}
        value={entry.nextSteps}
        onChange={(event) => onEdit({ nextSteps: event.target.value })}
      />
      <TextAreaField
        label={w('filing.field.narrative')}
        rows={2}
        value={entry.narrative}
        onChange={(event) => onEdit({ narrative: event.target.value })}
      />
      {!milestone && (
        <TextField
          label={w(FIELD_WORDS.yearEndEstimate)}
          hint={w('filing.estimateHint')}
          inputMode="decimal"
          error={wrongAt('yearEndEstimate')}
          value={entry.yearEndEstimate}
          onChange={(event) => onEdit({ yearEndEstimate: event.target.value })}
        />
      )}
    </fieldset>
  );
}
