import { addDays } from '#domain/calendar/zone-time.js';
import { useState } from 'react';
import { useAdvanceClock, useClock } from '../app/clock.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';
import { TextField } from './Field.js';
import { ProblemNote } from './PageState.js';
import { Progress } from './Progress.js';

/** Moves the demo's clock: a day, a week, or on to a date; shows how far it has come, and may be left. */
export function ClockPanel({ open, onClose }: { open: boolean; onClose: () => void }) {
  const w = useWords();
  const dates = useDates();
  const clock = useClock();
  const advance = useAdvanceClock();
  const [until, setUntil] = useState('');
  if (!clock) return null;
  const today = dates.dayOf(clock.now);
  const moving = clock.state === 'advancing';
  const busy = moving || advance.isPending;
  const tooEarly = until !== '' && until <= today;
  return (
    <Dialog open={open} onClose={onClose} title={w('clock.title')} shape="drawer">
      <p className="clock-now">{w('clock.now', { moment: `${dates.weekday(today)} ${dates.moment(clock.now).slice(-5)}` })}</p>
      <p className="quiet">{w('clock.explain')}</p>
      {moving && (
        <div aria-live="polite">
          <Progress label={w('clock.title')} done={clock.stepsDone} total={clock.stepsTotal} />
          <p>
            {w('clock.progress', {
              done: clock.stepsDone,
              total: clock.stepsTotal,
              to: clock.advancingTo ? dates.moment(clock.advancingTo) : '',
            })}
          </p>
          <p className="quiet">{w('clock.leave')}</p>
        </div>
      )}
      {clock.state === 'failed' && <p className="field-error">{w('clock.failed', { note: clock.note ?? '' })}</p>}
      <ProblemNote error={advance.error} />
      <div className="button-row">
        <Button look="primary" busy={busy} onClick={() => advance.mutate({ days: 1 })}>
          {w('clock.oneDay')}
        </Button>
        <Button busy={busy} onClick={() => advance.mutate({ days: 7 })}>
          {w('clock.oneWeek')}
        </Button>
      </div>
      <form
        className="clock-until"
        onSubmit={(event) => {
          event.preventDefault();
          if (until !== '' && !tooEarly) advance.mutate({ until });
        }}
      >
        <TextField
          type="date"
          label={w('clock.until')}
          value={until}
          min={addDays(today, 1)}
          error={tooEarly && w('clock.onlyForward', { day: dates.day(today) })}
          onChange={(event) => setUntil(event.target.value)}
        />
        <Button type="submit" busy={busy}>
          {w('clock.go')}
        </Button>
      </form>
      {clock.mailboxUrl && (
        <p>
          <a className="link-alone" href={clock.mailboxUrl} target="_blank" rel="noreferrer">
            {w('clock.mailbox')}
          </a>
        </p>
      )}
    </Dialog>
  );
}
