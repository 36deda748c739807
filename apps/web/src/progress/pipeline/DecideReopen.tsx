import { reopenRequestsGrant, reopenRequestsRefuse, type ReopenDto } from '#api-client/generated.js';
import type { Day } from '#domain/calendar/day.js';
import { WorkCalendar } from '#domain/calendar/workdays.js';
import { addDays, dayOf } from '#domain/calendar/zone-time.js';
import { useEffect, useState } from 'react';
import { useNow } from '../../app/clock.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { announce } from '../../ui/announce.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { TextField } from '../../ui/Field.js';
import { useNames } from '../names.js';
import { useRefreshRoom } from '../queries.js';

export interface Deciding {
  verb: 'grant' | 'refuse';
  request: ReopenDto;
}

/** The longest reopening the rules allow. */
const LONGEST = 31;
const USUAL = 3;

/** Three days of the plain week on; the office sees the date and moves it around holidays. */
const usual = (today: Day) => new WorkCalendar([]).addWorkdays(today, USUAL);

/** Granted until 18:00 of a day, after which it locks by itself; or refused, with a reason. */
export function DecideReopen({ deciding, onClose }: { deciding: Deciding | null; onClose: () => void }) {
  const w = useWords();
  const names = useNames();
  const refresh = useRefreshRoom();
  const today = dayOf(new Date(useNow()));
  const [until, setUntil] = useState(usual(today));
  useEffect(() => setUntil(usual(today)), [deciding, today]);
  const name = deciding ? names.pick(deciding.request.targetName, deciding.request.targetNameEn) : '';
  const decide = async (words: string) => {
    const { id } = deciding!.request;
    if (deciding!.verb === 'grant') await dataOf(reopenRequestsGrant(id, { until, ...(words && { answer: words }) }));
    else await dataOf(reopenRequestsRefuse(id, { reason: words }));
    announce(w(`reopen.did.${deciding!.verb}`));
    await refresh();
  };
  const grant = deciding?.verb === 'grant';
  return (
    <ConfirmWithReason
      open={deciding !== null}
      onClose={onClose}
      title={w(grant ? 'reopen.grantNamed' : 'reopen.refuseNamed', { name })}
      confirm={w(grant ? 'reopen.grant' : 'reopen.refuse')}
      danger={!grant}
      reason={grant ? { label: w('reopen.answerLabel'), optional: true } : { label: w('reopen.refuseReason'), atLeast: 4 }}
      onConfirm={decide}
    >
      {deciding && <p className="quiet">{w('reopen.reason', { reason: deciding.request.reason })}</p>}
      {grant && (
        <TextField
          type="date"
          label={w('reopen.until')}
          hint={w('reopen.untilHint')}
          min={today}
          max={addDays(today, LONGEST)}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      )}
    </ConfirmWithReason>
  );
}
