import { meetingsChange, type AttendeeInput, type MeetingDto, type MeetingPart } from '#api-client/generated.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { colleaguesQuery } from '../people/DelegationForm.js';
import { useNamed } from '../people/named.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { MergedNote } from '../ui/MergedNote.js';
import { Loading } from '../ui/PageState.js';
import { Theirs } from '../ui/Theirs.js';
import { useMerged } from '../ui/use-merged.js';

type Parts = Record<string, MeetingPart>;
const mapOf = (parts: Parts) => new Map(Object.entries(parts).map(([personId, part]) => [Number(personId), part]));

const PARTS = ['chair', 'leader', 'speaker', 'member'] as const satisfies readonly MeetingPart[];

/** Names who comes, and as what; nobody named: leaders, heads and the office when the meeting is called. */
export function AttendeesForm({ meeting, open, onClose }: { meeting: MeetingDto; open: boolean; onClose: () => void }) {
  const w = useWords();
  const named = useNamed();
  const queries = useQueryClient();
  const people = useQuery({ ...colleaguesQuery, enabled: open });
  const [parts, setParts] = useState(new Map<number, MeetingPart>());
  const kept = Object.fromEntries(meeting.attendees.map(({ personId, part }) => [personId, part]));
  const beside = useMerged<Parts>(
    kept,
    open,
    () => Object.fromEntries(parts),
    (form) => setParts(mapOf(form)),
  );
  useEffect(() => {
    if (!open) return;
    setParts(mapOf(kept));
    save.reset();
  }, [open]);
  const put = (personId: number, part: string) => {
    const next = new Map(parts);
    if (part === '') next.delete(personId);
    else next.set(personId, part as MeetingPart);
    setParts(next);
  };
  const refresh = () => queries.invalidateQueries({ queryKey: ['meetings'] });
  const save = useMutation({
    mutationFn: () => {
      const attendees: AttendeeInput[] = [...parts].map(([personId, part]) => ({ personId, part }));
      return dataOf(meetingsChange(meeting.id, `"${meeting.version}"`, { attendees }));
    },
    onSuccess: () => {
      onClose();
      announce(w('meetings.attendees.saved'));
    },
    onSettled: refresh,
  });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      shape="drawer"
      title={w('meetings.attendees.change')}
      note={save.error && <MergedNote error={save.error} />}
      footer={
        <>
          <Button onClick={onClose}>{w('do.cancel')}</Button>
          <Button look="primary" busy={save.isPending} disabled={parts.size === 0} onClick={() => save.mutate()}>
            {w('meetings.attendees.save', { n: parts.size })}
          </Button>
        </>
      }
    >
      <p className="quiet form-lead">{w('meetings.attendees.hint')}</p>
      {!people.data && <Loading />}
      <ul className="attendee-picker">
        {(people.data ?? []).map((person) => (
          <li key={person.id} className={parts.has(person.id) ? 'chosen' : undefined}>
            <span>
              {named(person)} <small className="quiet">{person.title}</small>{' '}
              {beside?.names.has(String(person.id)) && (
                <small className="field-hint">
                  <Theirs
                    beside={beside}
                    name={String(person.id)}
                    say={() => w(`meetings.part.${kept[person.id] ?? 'none'}`)}
                    onTake={() => put(person.id, kept[person.id] ?? '')}
                  />
                </small>
              )}
            </span>
            <select
              className="input"
              aria-label={w('meetings.attendees.part', { name: named(person) })}
              value={parts.get(person.id) ?? ''}
              onChange={(event) => put(person.id, event.target.value)}
            >
              <option value="">{w('meetings.part.none')}</option>
              {PARTS.map((part) => (
                <option key={part} value={part}>
                  {w(`meetings.part.${part}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
