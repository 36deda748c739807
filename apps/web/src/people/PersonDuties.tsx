import {
  peopleAppoint,
  peopleEndAppointment,
  type AppointmentDto,
  type PersonDto,
  type PersonToActOnDto,
  type Role,
} from '#api-client/generated.js';
import { addDays } from '#domain/calendar/zone-time.js';
import { ROLE_NAMES, ROLES } from '#domain/people/roles.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNow } from '../app/clock.js';
import { useDates } from '../app/language/dates.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';
import { Section } from '../ui/Section.js';
import { FormDialog, FormSelect, FormText } from '../ui/FormDialog.js';
import { useNamed } from './named.js';
import { UnitOptions } from './UnitOptions.js';

/** 岗位: which role in which unit, from when until when; what has ended stays readable. */
export function PersonDuties({ person }: { person: PersonToActOnDto }) {
  const w = useWords();
  const today = useDates().dayOf(useNow());
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<AppointmentDto | null>(null);
  const isOver = (duty: AppointmentDto) => duty.until !== null && duty.until < today;
  const duties = [...person.appointments].sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || b.from.localeCompare(a.from));
  return (
    <Section
      title={w('people.duties')}
      actions={
        person.allowed.includes('appoint') && (
          <Button small onClick={() => setAppointing(true)}>
            {w('people.appoint')}
          </Button>
        )
      }
      flush
    >
      {duties.length === 0 && <p className="work-empty quiet">{w('people.noDuties.detail')}</p>}
      <ul className="person-duties">
        {duties.map((duty) => (
          <Duty
            key={duty.id}
            duty={duty}
            over={isOver(duty)}
            onEnd={person.allowed.includes('endAppointment') ? () => setEnding(duty) : undefined}
          />
        ))}
      </ul>
      <AppointForm person={person} open={appointing} onClose={() => setAppointing(false)} />
      <EndForm duty={ending} onClose={() => setEnding(null)} />
    </Section>
  );
}

function Duty({ duty, over, onEnd }: { duty: AppointmentDto; over: boolean; onEnd?: () => void }) {
  const w = useWords();
  const dates = useDates();
  const named = useNamed();
  const { language } = useLanguage();
  const today = dates.dayOf(useNow());
  const unit = named({ name: duty.unitName, nameEn: duty.unitNameEn });
  const role = ROLE_NAMES[duty.role][language];
  return (
    <li className={over ? 'over' : undefined}>
      <div>
        <strong>{role}</strong>
        {unit !== role && ` · ${unit}`}
        <p className="quiet">
          {duty.until
            ? w('people.duty.span', { from: dates.day(duty.from), until: dates.day(duty.until) })
            : w('people.duty.since', { from: dates.day(duty.from) })}
        </p>
      </div>
      <span className={`tag ${over ? '' : 'tag-good'}`}>
        {w(over ? 'people.duty.over' : duty.from > today ? 'people.duty.coming' : 'people.duty.inForce')}
      </span>
      {onEnd && !over && (
        <Button small look="quiet" onClick={onEnd} aria-label={w('people.end.named', { unit })}>
          {w('people.end')}
        </Button>
      )}
    </li>
  );
}

function AppointForm({ person, open, onClose }: { person: PersonDto; open: boolean; onClose: () => void }) {
  const w = useWords();
  const { language } = useLanguage();
  const today = useDates().dayOf(useNow());
  const queries = useQueryClient();
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={w('people.appoint.title', { name: person.name })}
      submit={w('people.appoint')}
      onSubmit={async (values, once) => {
        const [unitId, role] = [Number(values('unitId')), values('role') as Role];
        await dataOf(peopleAppoint(person.id, { unitId, role, from: values('from'), until: values('until') || null }, once));
        announce(w('people.appointed'));
        await queries.invalidateQueries({ queryKey: ['people'] });
      }}
    >
      <FormSelect name="unitId" label={w('people.unit')} required defaultValue="">
        <option value="">{w('form.choose')}</option>
        <UnitOptions />
      </FormSelect>
      <FormSelect name="role" label={w('people.role')} hint={w('people.role.hint')} required defaultValue="">
        <option value="">{w('form.choose')}</option>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {ROLE_NAMES[role][language]}
          </option>
        ))}
      </FormSelect>
      <div className="form-pair form-pair-dates">
        <FormText name="from" type="date" label={w('form.firstDay')} defaultValue={today} required />
        <FormText name="until" type="date" label={w('form.lastDay')} hint={w('people.until.hint')} />
      </div>
    </FormDialog>
  );
}

function EndForm({ duty, onClose }: { duty: AppointmentDto | null; onClose: () => void }) {
  const w = useWords();
  const named = useNamed();
  const { language } = useLanguage();
  const today = useDates().dayOf(useNow());
  const queries = useQueryClient();
  return (
    <FormDialog
      open={duty !== null}
      onClose={onClose}
      title={w('people.end.title')}
      submit={w('people.end')}
      danger
      onSubmit={async (values) => {
        await dataOf(peopleEndAppointment(duty!.id, { until: values('until') }));
        announce(w('people.ended'));
        await queries.invalidateQueries({ queryKey: ['people'] });
      }}
    >
      {duty && (
        <p>
          {w('account.duty', {
            unit: named({ name: duty.unitName, nameEn: duty.unitNameEn }),
            role: ROLE_NAMES[duty.role][language],
          })}
        </p>
      )}
      <br />
      <FormText
        name="until"
        type="date"
        label={w('form.lastDay')}
        hint={w('people.end.hint')}
        defaultValue={today}
        min={addDays(today, -1)}
        required
      />
    </FormDialog>
  );
}
