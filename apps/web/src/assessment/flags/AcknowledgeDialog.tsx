import type { FlagDto } from '#api-client/generated.js';
import { monthsOf } from '#domain/calendar/months.js';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type MouseEvent } from 'react';
import { useNow } from '../../app/clock.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { SelectField, TextAreaField } from '../../ui/Field.js';
import { focusFirstWrong } from '../../ui/focus-first-wrong.js';
import { useFindings } from '../../ui/findings.js';
import { MergedNote } from '../../ui/MergedNote.js';
import { Theirs } from '../../ui/Theirs.js';
import { useMerged } from '../../ui/use-merged.js';

export interface Acknowledgement {
  cause: string;
  measures: string;
  recoverBy: string;
}

interface AcknowledgeDialogProps {
  open: boolean;
  onClose: () => void;
  flag: FlagDto;
  onSend: (answer: Acknowledgement) => Promise<unknown>;
}

/** The head's answer: cause, measures, and the month by which the target is back on pace. What was typed outlives a refusal. */
export function AcknowledgeDialog({ open, onClose, flag, onSend }: AcknowledgeDialogProps) {
  const w = useWords();
  const dates = useDates();
  const today = dates.dayOf(useNow());
  const [answer, setAnswer] = useState<Acknowledgement>({ cause: '', measures: '', recoverBy: '' });
  const kept: Acknowledgement = {
    cause: flag.cause ?? '',
    measures: flag.measures ?? '',
    recoverBy: flag.promiseBroken ? '' : (flag.recoverBy ?? ''),
  };
  // Two who answer for one unit: what the other said meanwhile.
  const beside = useMerged(kept, open, () => answer, setAnswer);
  const [pressed, setPressed] = useState(false);
  const send = useMutation({
    mutationFn: () => onSend({ ...answer, cause: answer.cause.trim(), measures: answer.measures.trim() }),
    onSuccess: onClose,
  });
  useEffect(() => {
    if (!open) return;
    setAnswer(kept);
    setPressed(false);
    send.reset();
  }, [open]);
  const { by, rest, bind } = useFindings(send.error, 'cause', 'measures', 'recoverBy');
  const months = monthsOf(Number(flag.period.slice(0, 4))).filter((month) => month >= today.slice(0, 7));
  const put = (change: Partial<Acknowledgement>) => setAnswer((before) => ({ ...before, ...change }));
  const theirs = (name: keyof Acknowledgement, otherwise: string) =>
    beside?.names.has(name) ? (
      <Theirs
        beside={beside}
        name={name}
        say={() => (name === 'recoverBy' && kept[name] ? dates.month(kept[name]) : kept[name])}
        onTake={() => put({ [name]: kept[name] })}
      />
    ) : (
      otherwise
    );
  const missing = {
    cause: answer.cause.trim() === '',
    measures: answer.measures.trim() === '',
    recoverBy: answer.recoverBy === '',
  };
  const go = ({ currentTarget }: MouseEvent) => {
    setPressed(true);
    focusFirstWrong(currentTarget.closest('dialog')!);
    if (!Object.values(missing).some(Boolean) && !send.isPending) send.mutate();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={w('flag.answer')}
      note={rest && <MergedNote error={rest} />}
      footer={
        <>
          <Button onClick={onClose}>{w('do.cancel')}</Button>
          <Button look="primary" busy={send.isPending} onClick={go}>
            {w('flag.send')}
          </Button>
        </>
      }
    >
      <p className="quiet">{flag.why}</p>
      <div {...bind}>
        <TextAreaField
          label={w('flag.cause')}
          hint={theirs('cause', w('flag.causeHint'))}
          required
          maxLength={2000}
          value={answer.cause}
          error={pressed && missing.cause ? w('flag.causeNeeded') : by['cause']}
          onChange={(event) => put({ cause: event.target.value })}
        />
        <TextAreaField
          label={w('flag.measures')}
          hint={theirs('measures', w('flag.measuresHint'))}
          required
          maxLength={2000}
          value={answer.measures}
          error={pressed && missing.measures ? w('flag.measuresNeeded') : by['measures']}
          onChange={(event) => put({ measures: event.target.value })}
        />
        <SelectField
          label={w('flag.recoverBy')}
          hint={theirs('recoverBy', w('flag.recoverByHint'))}
          required
          value={answer.recoverBy}
          error={pressed && missing.recoverBy ? w('flag.recoverByNeeded') : by['recoverBy']}
          onChange={(event) => put({ recoverBy: event.target.value })}
        >
          <option value="">{w('flag.recoverByChoose')}</option>
          {months.map((month) => (
            <option key={month} value={month}>
              {dates.month(month)}
            </option>
          ))}
        </SelectField>
      </div>
    </Dialog>
  );
}
