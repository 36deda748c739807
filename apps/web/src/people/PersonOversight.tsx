import { peopleSetOversight, type PersonDto, type PersonToActOnDto } from '#api-client/generated.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type CSSProperties } from 'react';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { ProblemNote } from '../ui/PageState.js';
import { Section } from '../ui/Section.js';
import { useNamed, useUnits } from './named.js';

/** 分管: the units a leader oversees. Only leaders have any, so only they are offered it. */
export function PersonOversight({ person }: { person: PersonToActOnDto }) {
  const w = useWords();
  const named = useNamed();
  const units = useUnits();
  const [open, setOpen] = useState(false);
  const leads = person.appointments.some((duty) => duty.role === 'leader');
  if (!leads && person.oversees.length === 0) return null;
  return (
    <Section
      title={w('people.oversight')}
      note={w('people.oversees', { n: person.oversees.length })}
      actions={
        person.allowed.includes('setOversight') && (
          <Button small onClick={() => setOpen(true)}>
            {w('people.oversight.set')}
          </Button>
        )
      }
    >
      <p>
        {units
          .filter((unit) => person.oversees.includes(unit.id))
          .map((unit) => (
            <span key={unit.id} className="tag tag-brand">
              {named(unit)}
            </span>
          ))}
        {person.oversees.length === 0 && <span className="quiet">{w('people.oversight.none')}</span>}
      </p>
      <OversightForm person={person} open={open} onClose={() => setOpen(false)} />
    </Section>
  );
}

function OversightForm({ person, open, onClose }: { person: PersonDto; open: boolean; onClose: () => void }) {
  const w = useWords();
  const named = useNamed();
  const units = useUnits().filter((unit) => unit.parentId !== null && !unit.closedOn);
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(person.oversees);
  useEffect(() => {
    if (open) setChosen(person.oversees);
  }, [open]);
  const save = useMutation({
    mutationFn: () => dataOf(peopleSetOversight(person.id, { unitIds: chosen })),
    onSuccess: async () => {
      onClose();
      announce(w('people.oversight.saved'));
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const toggle = (id: number) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={w('people.oversight.title', { name: named(person) })}
      footer={
        <>
          <Button onClick={onClose}>{w('do.cancel')}</Button>
          <Button look="primary" busy={save.isPending} onClick={() => save.mutate()}>
            {w('people.oversight.save', { n: chosen.length })}
          </Button>
        </>
      }
    >
      <div className="unit-checks" role="group" aria-label={w('people.oversight')}>
        {units.map((unit) => (
          <label key={unit.id} style={{ '--depth': unit.depth - 1 } as CSSProperties}>
            <input type="checkbox" checked={chosen.includes(unit.id)} onChange={() => toggle(unit.id)} />
            {named(unit)}
          </label>
        ))}
      </div>
      <ProblemNote error={save.error} />
    </Dialog>
  );
}
