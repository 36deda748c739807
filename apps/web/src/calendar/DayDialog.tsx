import { calendarOverride, calendarRestore, type CalendarDayDto } from '#api-client/generated.js';
import { knownIn } from '#domain/language/known-words.js';
import type { Day } from '#domain/calendar/day.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDates } from '../app/language/dates.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { FormDialog, FormText } from '../ui/FormDialog.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { ProblemNote } from '../ui/PageState.js';
import { isWeekend } from './year-grid.js';

interface DayDialogProps {
  day: Day | null;
  known?: CalendarDayDto;
  today: Day;
  onClose: () => void;
}

/** What a day is, and the one change that makes sense for it: a working day becomes a rest day, or the other way round. */
export function DayDialog({ day, known, today, onClose }: DayDialogProps) {
  if (!day) return null;
  if (day < today) return <DayOnly day={day} known={known} onClose={onClose} />;
  if (known?.own) return <RestoreDay day={day} known={known} onClose={onClose} />;
  return <OverrideDay day={day} known={known} onClose={onClose} />;
}

type DayProps = Omit<DayDialogProps, 'today' | 'day'> & { day: Day };

function useDayWords({ day, known }: { day: Day; known?: CalendarDayDto }): string {
  const w = useWords();
  const { language } = useLanguage();
  return known
    ? w(`calendar.day.${known.kind}`, { name: knownIn(language, known.name) })
    : w(`calendar.day.${isWeekend(day) ? 'weekend' : 'plain'}`);
}

function DayOnly({ day, known, onClose }: DayProps) {
  const w = useWords();
  const dates = useDates();
  return (
    <Dialog open onClose={onClose} title={dates.weekday(day)} footer={<Button onClick={onClose}>{w('do.close')}</Button>}>
      <p>{useDayWords({ day, known })}</p>
      <p className="quiet">{w('calendar.day.past')}</p>
    </Dialog>
  );
}

function OverrideDay({ day, known, onClose }: DayProps) {
  const w = useWords();
  const dates = useDates();
  const refresh = useCalendarRefresh();
  const rests = known ? known.kind === 'holiday' : isWeekend(day);
  const kind = rests ? ('workday' as const) : ('holiday' as const);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={dates.weekday(day)}
      submit={w(`calendar.make.${kind}`)}
      onSubmit={async (values) => {
        await calendarOverride(day, { kind, name: values('name') });
        announce(w(`calendar.made.${kind}`, { day: dates.shortDay(day) }));
        await refresh();
      }}
    >
      <p>{useDayWords({ day, known })}</p>
      <p className="quiet form-lead">{w(`calendar.make.${kind}.what`)}</p>
      <FormText
        name="name"
        label={w('calendar.day.why')}
        hint={w('calendar.day.why.hint')}
        maxLength={60}
        required
        data-first=""
      />
    </FormDialog>
  );
}

function RestoreDay({ day, known, onClose }: DayProps) {
  const w = useWords();
  const dates = useDates();
  const refresh = useCalendarRefresh();
  const restore = useMutation({
    mutationFn: () => calendarRestore(day),
    onSuccess: async () => {
      onClose();
      announce(w('calendar.restored', { day: dates.shortDay(day) }));
      await refresh();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={dates.weekday(day)}
      footer={
        <>
          <Button onClick={onClose}>{w('do.cancel')}</Button>
          <Button look="primary" busy={restore.isPending} onClick={() => restore.mutate()}>
            {w('calendar.restore')}
          </Button>
        </>
      }
    >
      <p>{useDayWords({ day, known })}</p>
      <p className="quiet">{w('calendar.restore.what')}</p>
      <ProblemNote error={restore.error} />
    </Dialog>
  );
}

function useCalendarRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['calendar'] });
}
