import { meetingsList, type MeetingState, type MeetingSummaryDto } from '#api-client/generated.js';
import type { Day } from '#domain/calendar/day.js';
import { MEETING_STATES } from '#domain/meetings/meeting.lifecycle.js';
import { MEETING_STATE_NAMES } from '#domain/language/names.js';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ExportList } from '../documents/exchange/ExportList.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { useMay } from '../app/session/me.js';
import { AtClock } from '../people/AtClock.js';
import { Paged, usePages } from '../ui/pages.js';
import { Button } from '../ui/Button.js';
import { Choice } from '../ui/Choice.js';
import { FilterBar } from '../ui/FilterBar.js';
import { PageHead } from '../ui/PageHead.js';
import { Empty, NoPermission } from '../ui/PageState.js';
import { Section } from '../ui/Section.js';
import { useUrlFilters } from '../ui/url-filters.js';
import { MeetingCalendar } from './MeetingCalendar.js';
import { MeetingList } from './MeetingList.js';
import { PlanForm } from './PlanForm.js';
import '../ui/stacked.css';
import './meetings.css';

const LIVE: readonly MeetingState[] = ['planned', 'called', 'prepared'];

/** 调度会: what is coming, what has been held, as a list or month by month. */
export function MeetingsPage() {
  return <AtClock>{(today) => <MeetingsView today={today} />}</AtClock>;
}

function MeetingsView({ today }: { today: Day }) {
  const w = useWords();
  const may = useMay();
  const { language } = useLanguage();
  const filters = useUrlFilters(
    { view: 'list', state: '', month: today.slice(0, 7) },
    { view: ['list', 'calendar'], state: MEETING_STATES },
  );
  const { view, state, month } = filters.values;
  const pages = usePages(
    ['meetings', 'list', state],
    (cursor, signal) =>
      dataOf(meetingsList({ cursor, limit: 100, state: (state || undefined) as MeetingState | undefined }, { signal })),
    may('meetings.read'),
  );
  if (!may('meetings.read')) return <NoPermission />;
  return (
    <>
      <PageHead title={titleOf(pages.items, w)} sub={w('meetings.sub')}>
        <ExportList list="meetings" filters={{ state }} />
        {pages.allowed.includes('plan') && <PlanButton />}
      </PageHead>
      <FilterBar
        filters={filters}
        specs={[
          {
            kind: 'select',
            name: 'state',
            label: w('people.state'),
            options: MEETING_STATES.map((value) => ({ value, label: MEETING_STATE_NAMES[value][language] })),
          },
        ]}
        beside={
          <Choice
            bare
            label={w('meetings.view')}
            value={view === 'calendar' ? 'calendar' : 'list'}
            options={[
              { value: 'list', label: w('meetings.view.list') },
              { value: 'calendar', label: w('meetings.view.calendar') },
            ]}
            onChange={(next) => filters.set({ view: next })}
          />
        }
      />
      {view === 'calendar' ? (
        <MeetingCalendar
          month={month}
          today={today}
          meetings={pages.items ?? []}
          onMonth={(next) => filters.set({ month: next })}
        />
      ) : (
        <Paged pages={pages} empty={<NoMeetings manages={pages.allowed.includes('plan')} />}>
          {(meetings) => <Groups meetings={meetings} />}
        </Paged>
      )}
    </>
  );
}

function titleOf(meetings: MeetingSummaryDto[] | undefined, w: ReturnType<typeof useWords>): string {
  const live = (meetings ?? []).filter((meeting) => LIVE.includes(meeting.state)).length;
  return live > 0 ? w('meetings.title.live', { n: live }) : w('meetings.title');
}

function PlanButton() {
  const w = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {w('meetings.plan')}
      </Button>
      <PlanForm open={open} onClose={() => setOpen(false)} onPlanned={(id) => void navigate(`/meetings/${id}`)} />
    </>
  );
}

function Groups({ meetings }: { meetings: MeetingSummaryDto[] }) {
  const w = useWords();
  const coming = meetings.filter((meeting) => LIVE.includes(meeting.state)).reverse();
  const past = meetings.filter((meeting) => !LIVE.includes(meeting.state));
  return (
    <>
      {coming.length > 0 && (
        <Section title={w('meetings.coming')} note={w('meetings.coming.note')} flush>
          <MeetingList meetings={coming} />
        </Section>
      )}
      {past.length > 0 && (
        <Section title={w('meetings.past')} flush>
          <MeetingList meetings={past} />
        </Section>
      )}
    </>
  );
}

function NoMeetings({ manages }: { manages: boolean }) {
  const w = useWords();
  return <Empty title={w('meetings.none')}>{w(manages ? 'meetings.none.manage' : 'meetings.none.detail')}</Empty>;
}
