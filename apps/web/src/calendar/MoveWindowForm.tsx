import { calendarMove, type FilingWindowDto } from '#api-client/generated.js';
import { useQueryClient } from '@tanstack/react-query';
import { useNow } from '../app/clock.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { FormArea, FormDialog, FormText, type Values } from '../ui/FormDialog.js';
import { announce } from '../ui/announce.js';
import { localMoment, momentOf } from './local-moment.js';

const TIMES = ['opensAt', 'dueAt', 'lockedAt'] as const;
const WORDS = { opensAt: 'calendar.opens', dueAt: 'calendar.due', lockedAt: 'calendar.locked' } as const;

/** Moves what still lies ahead; what has passed stays, because somebody has been late, or not, by it. */
export function MoveWindowForm({ window, year, onClose }: { window: FilingWindowDto | null; year: number; onClose: () => void }) {
  const w = useWords();
  const dates = useDates();
  const now = useNow();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['calendar', 'year', year] });
  return (
    <FormDialog
      open={window !== null}
      onClose={onClose}
      title={window && w('calendar.move.title', { period: dates.month(window.period) })}
      submit={w('calendar.move')}
      onStale={refresh}
      onSubmit={async (values) => {
        await dataOf(
          calendarMove(window!.id, `"${window!.version}"`, { ...changedTimes(window!, values), reason: values('reason') }),
        );
        announce(w('calendar.movedTo'));
        await refresh();
      }}
    >
      <p className="quiet form-lead">{w('calendar.move.what')}</p>
      {window &&
        TIMES.map((name) => {
          const past = window[name] <= now;
          return (
            <FormText
              key={name}
              name={name}
              type="datetime-local"
              label={w(WORDS[name])}
              hint={past ? w('calendar.past') : undefined}
              defaultValue={localMoment(window[name])}
              disabled={past}
              required={!past}
            />
          );
        })}
      <FormArea name="reason" label={w('reason.label')} hint={w('calendar.move.reason')} maxLength={200} required />
    </FormDialog>
  );
}

/** Only what was changed is sent: an untouched time may have passed by now. */
function changedTimes(window: FilingWindowDto, values: Values) {
  const given = TIMES.filter((name) => values(name) && values(name).slice(0, 16) !== localMoment(window[name]));
  return Object.fromEntries(given.map((name) => [name, momentOf(values(name))]));
}
