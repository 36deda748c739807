import { delegationsDelegate, peopleList, type PersonDto } from '#api-client/generated.js';
import { addDays } from '#domain/calendar/zone-time.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNow } from '../app/clock.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { useMay, useMe } from '../app/session/me.js';
import { announce } from '../ui/announce.js';
import { FormArea, FormDialog, FormSelect, FormText } from '../ui/FormDialog.js';
import { PersonOptions } from './PersonOptions.js';

/** Everybody the reader may see whose account works; a zone has some dozens. */
export const colleaguesQuery = {
  queryKey: ['people', 'colleagues'],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<PersonDto[]> =>
    (await dataOf(peopleList({ limit: 500, active: true }, { signal }))).items,
  staleTime: 60_000,
};

interface DelegationFormProps {
  open: boolean;
  /** Anybody's duties, not one's own alone. */
  manages: boolean;
  onClose: () => void;
  onDone: () => unknown;
}

/** Hands duties to somebody for some days: one's own; for the administrator, anybody's. */
export function DelegationForm({ open, manages, onClose, onDone }: DelegationFormProps) {
  const w = useWords();
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={w('delegations.create')}
      submit={w('delegations.submit')}
      onSubmit={async (values, once) => {
        const whose = values('fromPersonId');
        await dataOf(
          delegationsDelegate(
            {
              ...(whose && { fromPersonId: Number(whose) }),
              toPersonId: Number(values('toPersonId')),
              from: values('from'),
              until: values('until'),
              reason: values('reason'),
            },
            once,
          ),
        );
        announce(w('delegations.done'));
        await onDone();
      }}
    >
      <DelegationFields manages={manages} />
    </FormDialog>
  );
}

function DelegationFields({ manages }: { manages: boolean }) {
  const w = useWords();
  const me = useMe();
  const may = useMay();
  const today = useDates().dayOf(useNow());
  const [from, setFrom] = useState(today);
  const people = useQuery({ ...colleaguesQuery, enabled: may('people.read') }).data ?? [];
  const others = people.filter((person) => manages || person.id !== me?.person.id);
  return (
    <>
      {manages && (
        <FormSelect name="fromPersonId" label={w('delegations.from')} required defaultValue="">
          <option value="">{w('form.choose')}</option>
          <PersonOptions people={people} />
        </FormSelect>
      )}
      <FormSelect name="toPersonId" label={w('delegations.to')} hint={w('delegations.to.hint')} required defaultValue="">
        <option value="">{w('form.choose')}</option>
        <PersonOptions people={others} />
      </FormSelect>
      <div className="form-pair form-pair-dates">
        <FormText
          name="from"
          type="date"
          label={w('form.firstDay')}
          defaultValue={today}
          min={today}
          onChange={(event) => setFrom(event.target.value)}
          required
        />
        <FormText name="until" type="date" label={w('form.lastDay')} min={from} max={addDays(from || today, 184)} required />
      </div>
      <FormArea name="reason" label={w('reason.label')} hint={w('delegations.reason.hint')} maxLength={200} required />
    </>
  );
}
