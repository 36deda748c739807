import { calendarPublish } from '#api-client/generated.js';
import { monthOf, monthsOf } from '#domain/calendar/months.js';
import { useQueryClient } from '@tanstack/react-query';
import { useNow } from '../app/clock.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { FormDialog, FormSelect, FormText } from '../ui/FormDialog.js';
import { announce } from '../ui/announce.js';

/** Statistics have published, or will on a day: the window of their figures runs from there. */
export function PublishForm({ open, onClose, year }: { open: boolean; onClose: () => void; year: number }) {
  const w = useWords();
  const dates = useDates();
  const today = dates.dayOf(useNow());
  const queries = useQueryClient();
  // January and February come as one figure.
  const months = monthsOf(year).filter((month) => !month.endsWith('-01'));
  const latest = months.filter((month) => month < monthOf(today)).at(-1) ?? months[0];
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={w('calendar.publish.title')}
      submit={w('calendar.publish')}
      onSubmit={async (values, once) => {
        const window = await dataOf(calendarPublish({ period: values('period'), publishedOn: values('publishedOn') }, once));
        announce(w('calendar.published', { due: dates.moment(window.dueAt) }));
        await queries.invalidateQueries({ queryKey: ['calendar'] });
      }}
    >
      <p className="quiet form-lead">{w('calendar.publish.what')}</p>
      <FormSelect name="period" label={w('calendar.period')} defaultValue={latest} required>
        {months.map((month) => (
          <option key={month} value={month}>
            {month.endsWith('-02') ? w('calendar.janFeb') : dates.month(month)}
          </option>
        ))}
      </FormSelect>
      <FormText name="publishedOn" type="date" label={w('calendar.publishedOn')} defaultValue={today} required />
    </FormDialog>
  );
}
