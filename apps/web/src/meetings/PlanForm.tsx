import { meetingsChange, meetingsPlan, type MeetingDto, type PlanMeetingBody } from '#api-client/generated.js';
import { addMonths, monthOf } from '#domain/calendar/months.js';
import { addDays, dayOf, timeOf } from '#domain/calendar/zone-time.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNow } from '../app/clock.js';
import { momentOf } from '../calendar/local-moment.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { FormDialog, FormText, type Values } from '../ui/FormDialog.js';
import { announce } from '../ui/announce.js';
import { AgendaEditor, type AgendaRow } from './AgendaEditor.js';

interface PlanFormProps {
  open: boolean;
  onClose: () => void;
  /** Absent: a new one. */
  meeting?: MeetingDto;
  onPlanned?: (id: number) => void;
}

/** Plans a review meeting, or changes one until it is held; once called, a change of time or place invites anew. */
export function PlanForm({ open, onClose, meeting, onPlanned }: PlanFormProps) {
  const w = useWords();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['meetings'] });
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      shape="drawer"
      title={w(meeting ? 'meetings.change' : 'meetings.plan')}
      submit={w(meeting ? 'do.save' : 'meetings.plan.submit')}
      onStale={refresh}
      onSubmit={async (values, once) => {
        const body = bodyOf(values);
        if (meeting) await dataOf(meetingsChange(meeting.id, `"${meeting.version}"`, body));
        else onPlanned?.((await dataOf(meetingsPlan(body, once))).id);
        announce(w(meeting ? 'meetings.changed' : 'meetings.planned'));
        await refresh();
      }}
    >
      <PlanFields meeting={meeting} />
    </FormDialog>
  );
}

/** Made when the form opens, so that its proposals are those of the day. */
function PlanFields({ meeting }: { meeting?: MeetingDto }) {
  const w = useWords();
  const dates = useDates();
  const today = dates.dayOf(useNow());
  const [period, setPeriod] = useState(meeting?.period ?? addMonths(monthOf(today), -1));
  const usual = w('meetings.agenda.usual').split('|');
  const agenda = meeting ? agendaOf(meeting) : usual.map((title) => ({ title, unitId: '', minutes: '' }));
  const starts = meeting && new Date(meeting.startsAt);
  const ends = meeting?.endsAt ? new Date(meeting.endsAt) : null;
  const name =
    period && w(period.endsWith('-01') ? 'meetings.name.january' : 'meetings.name.usual', { month: dates.monthName(period) });
  return (
    <>
      {meeting && meeting.state !== 'planned' && <p className="meeting-note">{w('meetings.change.called')}</p>}
      <FormText
        name="period"
        type="month"
        label={w('meetings.period')}
        hint={w('meetings.period.hint')}
        defaultValue={meeting?.period ?? addMonths(monthOf(today), -1)}
        onChange={(event) => setPeriod(event.target.value)}
        required
      />
      <FormText
        key={meeting ? 'kept' : period}
        name="title"
        label={w('meetings.name')}
        defaultValue={meeting?.title ?? name}
        maxLength={120}
        required
      />
      <FormText
        name="startsAt"
        type="date"
        label={w('meetings.day')}
        hint={w('meetings.day.hint')}
        defaultValue={starts ? dayOf(starts) : addDays(today, 14)}
        min={today}
        required
      />
      <div className="form-pair form-pair-dates">
        <FormText name="from" type="time" label={w('meetings.from')} defaultValue={starts ? timeOf(starts) : '09:00'} required />
        <FormText
          name="endsAt"
          type="time"
          label={w('meetings.until')}
          defaultValue={ends ? timeOf(ends) : starts ? '' : '11:30'}
        />
      </div>
      <FormText name="place" label={w('meetings.place')} defaultValue={meeting?.place} maxLength={120} required />
      <AgendaEditor name="agenda" first={agenda} />
      {!meeting && <p className="quiet">{w('meetings.attendees.usual')}</p>}
    </>
  );
}

const agendaOf = ({ agenda }: MeetingDto): AgendaRow[] =>
  agenda.map(({ title, unit, minutes }) => ({
    title,
    unitId: unit ? String(unit.id) : '',
    minutes: minutes ? String(minutes) : '',
  }));

function bodyOf(values: Values): PlanMeetingBody {
  const day = values('startsAt');
  return {
    title: values('title'),
    period: values('period'),
    startsAt: momentOf(`${day}T${values('from')}`),
    endsAt: values('endsAt') ? momentOf(`${day}T${values('endsAt')}`) : null,
    place: values('place'),
    agenda: (JSON.parse(values('agenda')) as AgendaRow[])
      .filter(({ title }) => title.trim() !== '')
      .map(({ title, unitId, minutes }) => ({
        title: title.trim(),
        ...(unitId && { unitId: Number(unitId) }),
        ...(minutes && { minutes: Number(minutes) }),
      })),
  };
}
