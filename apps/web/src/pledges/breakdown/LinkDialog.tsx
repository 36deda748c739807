import {
  contributionsSet,
  contributionsUnlinked,
  type Carries,
  type ContributionDto,
  type UnlinkedLineDto,
} from '#api-client/generated.js';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { figureWords } from '../../ui/decimal-words.js';
import { withUnit } from './share-figures.js';
import { useNames } from '../../assessment/named.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { TextField } from '../../ui/Field.js';
import { ProblemNote } from '../../ui/PageState.js';
import { Shown } from '../../ui/Shown.js';
import { useRefreshBreakdown } from './queries.js';

/** Links lines to a zone target, one press each: as a share, or as the lead that answers for the whole. */
export function LinkDialog({ goal, onClose }: { goal: ContributionDto | null; onClose: () => void }) {
  const w = useWords();
  const names = useNames();
  return (
    <Dialog
      open={goal !== null}
      onClose={onClose}
      shape="drawer"
      title={goal && w('breakdown.link.title', { name: names.of(goal) })}
    >
      {goal && <Lines goal={goal} />}
    </Dialog>
  );
}

function Lines({ goal }: { goal: ContributionDto }) {
  const w = useWords();
  const refresh = useRefreshBreakdown();
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q.trim());
  const query = useQuery({
    queryKey: ['breakdown', 'unlinked', goal.year, asked],
    queryFn: ({ signal }) => dataOf(contributionsUnlinked({ year: goal.year, q: asked || undefined }, { signal })),
    placeholderData: (before) => before,
  });
  const link = useMutation({
    mutationFn: ({ line, carries }: { line: UnlinkedLineDto; carries: Carries }) =>
      dataOf(contributionsSet(line.id, `"${line.version}"`, { zoneTargetId: goal.id, carries })),
    onSuccess: () => announce(w('breakdown.linked')),
    onSettled: refresh,
  });
  return (
    <>
      <TextField
        label={w('breakdown.link.search')}
        value={q}
        onChange={(event) => setQ(event.target.value)}
        maxLength={60}
        data-first=""
      />
      <ProblemNote error={link.error} />
      <Shown query={query}>
        {({ items }) => {
          // Lines of another kind could never add up to it.
          const fitting = items.filter(({ kind }) => kind === goal.kind);
          if (fitting.length === 0) return <p className="quiet">{w('breakdown.link.none')}</p>;
          return (
            <ul className="link-list">
              {fitting.map((line) => (
                <LinkLine key={line.id} line={line} busy={link.isPending} onLink={(carries) => link.mutate({ line, carries })} />
              ))}
            </ul>
          );
        }}
      </Shown>
    </>
  );
}

function LinkLine({ line, busy, onLink }: { line: UnlinkedLineDto; busy: boolean; onLink: (carries: Carries) => void }) {
  const w = useWords();
  const names = useNames();
  return (
    <li>
      <span>
        <b>{names.of(line.unit)}</b> {names.of(line)}
        <small className="quiet">
          {line.code} · {line.target === null ? '–' : withUnit(figureWords(line.target), names.measure(line))}
        </small>
      </span>
      <Button small busy={busy} onClick={() => onLink('share')}>
        {w('breakdown.link.asShare')}
      </Button>
      <Button small busy={busy} onClick={() => onLink('whole')}>
        {w('breakdown.link.asWhole')}
      </Button>
    </li>
  );
}
