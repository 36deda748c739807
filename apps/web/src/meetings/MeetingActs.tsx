import { meetingsCall, meetingsCancel, meetingsHold, meetingsPrepare, type MeetingDto } from '#api-client/generated.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { thenAnew } from '../app/request/then-anew.js';
import { announce } from '../ui/announce.js';
import { Button, LinkButton } from '../ui/Button.js';
import { ConfirmWithReason } from '../ui/ConfirmWithReason.js';
import { CloseForm } from './CloseForm.js';
import { whenOf } from './meeting-times.js';
import { PlanForm } from './PlanForm.js';

type Asking = 'call' | 'prepare' | 'hold' | 'cancel';
/** The step the meeting waits for stands first and dark; the others stay within reach. */
const NEXT: Partial<Record<MeetingDto['state'], string>> = {
  planned: 'call',
  called: 'prepare',
  prepared: 'hold',
  held: 'close',
};

export function MeetingActs({ meeting }: { meeting: MeetingDto }) {
  const w = useWords();
  const dates = useDates();
  const queries = useQueryClient();
  const [open, setOpen] = useState<string | null>(null);
  const { id, version, allowed, state, preparing } = meeting;
  const ifMatch = `"${version}"`;
  const close = () => setOpen(null);
  const acts: Record<Asking, (reason: string) => Promise<unknown>> = {
    call: () => dataOf(meetingsCall(id, {}, { ifMatch })),
    prepare: () => dataOf(meetingsPrepare(id, { ifMatch })),
    hold: () => dataOf(meetingsHold(id, { ifMatch })),
    cancel: (reason) => dataOf(meetingsCancel(id, { reason }, { ifMatch })),
  };
  const asking = open !== null && open in acts ? (open as Asking) : null;
  const confirm = async (reason: string) => {
    await thenAnew(
      async () => {
        await acts[asking!](reason);
        announce(w(`meetings.${asking!}.done`));
      },
      () => queries.invalidateQueries({ queryKey: ['meetings'] }),
    );
  };
  const order = ['cancel', 'change', 'prepare', 'call', 'hold', 'close'].filter((verb) => allowed.includes(verb));
  return (
    <>
      {allowed.includes('readPack') && meeting.packVersion > 0 && (
        <LinkButton to={`/meetings/${id}/pack`} look={NEXT[state] ? 'plain' : 'primary'}>
          {w('meetings.pack.read')}
        </LinkButton>
      )}
      {order.map((verb) => (
        <Button
          key={verb}
          look={NEXT[state] === verb ? 'primary' : verb === 'cancel' ? 'quiet' : 'plain'}
          busy={verb === 'prepare' && preparing}
          onClick={() => setOpen(verb)}
        >
          {verb === 'prepare' && preparing ? w('meetings.preparing') : w(`meetings.${verb as Asking | 'change' | 'close'}`)}
        </Button>
      ))}
      <ConfirmWithReason
        open={asking !== null}
        onClose={close}
        title={asking && w(`meetings.${asking}.ask`)}
        confirm={asking ? w(`meetings.${asking}`) : ''}
        danger={asking === 'cancel'}
        reason={asking === 'cancel' ? { hint: w('meetings.cancel.reason') } : undefined}
        onConfirm={confirm}
      >
        <p>
          <strong>{meeting.title}</strong> · {whenOf(meeting, dates)} · {meeting.place}
        </p>
        <p>{asking && w(`meetings.${asking}.what`)}</p>
      </ConfirmWithReason>
      <PlanForm open={open === 'change'} onClose={close} meeting={meeting} />
      <CloseForm open={open === 'close'} onClose={close} meeting={meeting} />
    </>
  );
}
