import { useState } from 'react';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { FormArea, FormDialog, FormText } from '../../ui/FormDialog.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { figureWords } from '../../ui/decimal-words.js';
import { useNames } from '../names.js';
import { useSteps } from '../use-steps.js';
import type { OwnerFigureSubject } from './subject.js';
import { useOwnerWords } from './use-owner-words.js';
import '../../ui/stacked.css';

/** The button that opens the form, where the reader may note or correct the owner's figure. */
export function NoteOwnerFigure({ of, brief }: { of: OwnerFigureSubject; brief?: boolean }) {
  const w = useWords();
  const names = useNames();
  const [open, setOpen] = useState(false);
  if (!of.allowed.includes('noteOwnerFigure')) return null;
  const known = of.owner?.value ? 'correct' : 'note';
  return (
    <>
      <Button small look="quiet" onClick={() => setOpen(true)} aria-label={w(`owner.${known}.named`, { name: names.target(of) })}>
        {w(brief ? `owner.${known}.brief` : `owner.${known}`)}
      </Button>
      <OwnerFigureForm of={of} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

/** One figure of the data owner: the number, where it stands, and a remark. */
function OwnerFigureForm({ of, open, onClose }: { of: OwnerFigureSubject; open: boolean; onClose: () => void }) {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const words = useOwnerWords();
  const steps = useSteps();
  const [takingBack, setTakingBack] = useState(false);
  const { owner } = of;
  const name = names.target(of);
  const unit = words.unitOf(of);
  return (
    <>
      <FormDialog
        open={open}
        onClose={onClose}
        title={w('owner.form.title', { name, month: dates.monthName(of.period) })}
        submit={w('owner.form.save')}
        onSubmit={async (values) => {
          await steps.noteOwnerFigure(of, {
            value: values('value'),
            sourceTitle: values('sourceTitle'),
            sourceDate: values('sourceDate') || null,
            note: values('note') || null,
          });
          announce(w('owner.form.did'));
        }}
      >
        <p className="form-lead">{w('owner.form.explain', { owner: names.pick(of.ownerUnitName, of.ownerUnitNameEn) })}</p>
        <FormText
          name="value"
          label={w('owner.form.value', { unit })}
          hint={
            of.filed === null
              ? w('owner.form.value.none')
              : w('owner.form.value.hint', { filed: `${figureWords(of.filed)} ${unit}` })
          }
          inputMode="decimal"
          autoComplete="off"
          defaultValue={owner?.value ?? ''}
          maxLength={40}
          required
        />
        <div className="form-pair">
          <FormText
            name="sourceTitle"
            label={w('owner.form.source')}
            hint={w('owner.form.source.hint')}
            defaultValue={owner?.source?.title ?? ''}
            maxLength={120}
            required
          />
          <FormText name="sourceDate" type="date" label={w('owner.form.date')} defaultValue={owner?.source?.date ?? ''} />
        </div>
        <FormArea name="note" label={w('owner.form.note')} defaultValue={owner?.note ?? ''} maxLength={500} />
        {owner?.value && (
          <Button
            small
            look="quiet"
            onClick={() => {
              onClose();
              setTakingBack(true);
            }}
          >
            {w('owner.takeBack')}
          </Button>
        )}
      </FormDialog>
      <ConfirmWithReason
        open={takingBack}
        onClose={() => setTakingBack(false)}
        title={w('owner.takeBack.title', { name })}
        confirm={w('owner.takeBack')}
        danger
        reason={{}}
        onConfirm={async (note) => {
          await steps.noteOwnerFigure(of, { value: null, note });
          announce(w('owner.takeBack.did'));
        }}
      >
        <p>{w('owner.takeBack.explain')}</p>
      </ConfirmWithReason>
    </>
  );
}
