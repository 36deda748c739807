import { remindersRemind, type PipelineItemDto, type RemindedPersonDto } from '#api-client/generated.js';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { ProblemNote } from '../../ui/PageState.js';
import { useRefreshRoom } from '../queries.js';
import { byUnit } from './stages.js';
import { useNames } from '../names.js';

export interface ToRemind {
  period: string;
  items: readonly PipelineItemDto[];
  all: boolean;
}

/** Says first whom it is about and who was told before; then, with one press, tells them. */
export function RemindDialog({ asked, onClose }: { asked: ToRemind | null; onClose: () => void }) {
  const w = useWords();
  const refresh = useRefreshRoom();
  const send = useMutation({
    mutationFn: async ({ period, items }: ToRemind) => {
      const told = await dataOf(remindersRemind({ period, targetIds: items.map(({ targetId }) => targetId) }));
      await refresh();
      return told;
    },
  });
  useEffect(() => send.reset(), [asked]);
  return (
    <Dialog
      open={asked !== null}
      onClose={onClose}
      title={w('remind.title', { n: asked?.items.length ?? 0 })}
      footer={
        send.data ? (
          <Button look="primary" onClick={onClose}>
            {w('outcome.good')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{w('do.cancel')}</Button>
            <Button look="primary" busy={send.isPending} onClick={() => asked && send.mutate(asked)}>
              {w('remind.send')}
            </Button>
          </>
        )
      }
    >
      {asked && !send.data && <Whom asked={asked} />}
      <ProblemNote error={send.error} />
      {send.data && (
        <div role="status">
          <People title={w('remind.told', { n: send.data.reminded.length })} people={send.data.reminded} />
          <People title={w('remind.already', { n: send.data.alreadyToday.length })} people={send.data.alreadyToday} />
        </div>
      )}
    </Dialog>
  );
}

function Whom({ asked }: { asked: ToRemind }) {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  return (
    <>
      <p>{w('remind.explain')}</p>
      <ul className="remind-people">
        {byUnit(asked.items).map((group) => (
          <li key={group.unitId}>
            <span>{names.pick(group.unitName, group.unitNameEn)}</span>
            <span>{w('remind.figures', { n: group.items.length })}</span>
            <span className="quiet">
              {group.remindedAt ? w('pipeline.reminded', { at: dates.moment(group.remindedAt) }) : w('pipeline.notReminded')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function People({ title, people }: { title: string; people: readonly RemindedPersonDto[] }) {
  const w = useWords();
  const dates = useDates();
  if (people.length === 0) return null;
  return (
    <>
      <p>
        <b>{title}</b>
      </p>
      <ul className="remind-people">
        {people.map((person) => (
          <li key={person.personId}>
            <span>{person.name}</span>
            <span>{w('remind.figures', { n: person.targets })}</span>
            <span className="quiet">
              {person.lastRemindedAt ? w('remind.before', { at: dates.moment(person.lastRemindedAt) }) : w('remind.first')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
