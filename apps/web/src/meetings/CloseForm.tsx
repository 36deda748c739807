import { meetingsClose, type MeetingDto } from '#api-client/generated.js';
import { useQueryClient } from '@tanstack/react-query';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { FormArea, FormDialog } from '../ui/FormDialog.js';
import { announce } from '../ui/announce.js';
import { DecisionEditor, type DecisionRow } from './DecisionEditor.js';

/** 办结: the minutes, and what was decided: what, who, by when. */
export function CloseForm({ open, onClose, meeting }: { open: boolean; onClose: () => void; meeting: MeetingDto }) {
  const w = useWords();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['meetings'] });
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      shape="drawer"
      title={w('meetings.close.title')}
      submit={w('meetings.close')}
      onStale={refresh}
      onSubmit={async (values) => {
        const decided = (JSON.parse(values('decisions')) as DecisionRow[])
          .filter(({ text }) => text.trim() !== '')
          .map(({ text, unitId, dueOn }) => ({ text, unitId: unitId ? Number(unitId) : null, dueOn: dueOn || null }));
        await dataOf(
          meetingsClose(meeting.id, { minutes: values('minutes'), decisions: decided }, { ifMatch: `"${meeting.version}"` }),
        );
        announce(w('meetings.close.done'));
        await refresh();
      }}
    >
      <FormArea
        name="minutes"
        label={w('meetings.minutes')}
        hint={w('meetings.minutes.hint')}
        rows={10}
        maxLength={20_000}
        required
      />
      <DecisionEditor name="decisions" from={meeting.heldOn} />
    </FormDialog>
  );
}
