import { draftsBegin, peopleList, type UnitDto } from '#api-client/generated.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { planYearsQuery } from '../../calendar/queries.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { useNames } from '../../assessment/named.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { SelectField } from '../../ui/Field.js';
import { ProblemNote } from '../../ui/PageState.js';

/** Begins a draft for a unit or a leader, or opens the one there is. */
export function BeginPledge({ units, year }: { units: readonly UnitDto[]; year: number | undefined }) {
  const w = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {w('pledges.begin')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={w('pledges.begin')}>
        <BeginForm units={units} year={year} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function BeginForm({ units, year, onClose }: { units: readonly UnitDto[]; year: number | undefined; onClose: () => void }) {
  const w = useWords();
  const names = useNames();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const years = useQuery(planYearsQuery);
  const leaders = useQuery(leadersQuery);
  const [holder, setHolder] = useState('');
  const [chosen, setChosen] = useState('');
  // The latest year that is not closed is the one being drafted, unless the list shows another.
  const drafting = years.data?.items.filter(({ state }) => state !== 'closed').map((one) => one.year) ?? [];
  const value = chosen || String(year && drafting.includes(year) ? year : (drafting[0] ?? ''));
  const [kind, id] = holder.split(':');
  const begin = useMutation({
    mutationFn: () =>
      dataOf(draftsBegin({ year: Number(value), ...(kind === 'leader' ? { leaderId: Number(id) } : { unitId: Number(id) }) })),
    onSuccess: async (pledge) => {
      await queries.invalidateQueries({ queryKey: ['pledges'] });
      onClose();
      await navigate(`/pledges/${pledge.id}/draft`);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (holder && value && !begin.isPending) begin.mutate();
      }}
    >
      <SelectField label={w('targets.year')} value={value} onChange={(event) => setChosen(event.target.value)} required>
        {drafting.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={w('pledges.begin.who')}
        hint={w('pledges.begin.note')}
        value={holder}
        onChange={(event) => setHolder(event.target.value)}
        required
      >
        <option value="">{w('pledges.begin.choose')}</option>
        <optgroup label={w('pledges.begin.unit')}>
          {units
            .filter(({ depth }) => depth > 0)
            .map((unit) => (
              <option key={unit.id} value={`unit:${unit.id}`}>
                {names.of(unit)}
              </option>
            ))}
        </optgroup>
        <optgroup label={w('pledges.begin.leader')}>
          {(leaders.data?.items ?? []).map((leader) => (
            <option key={leader.id} value={`leader:${leader.id}`}>
              {leader.name}
            </option>
          ))}
        </optgroup>
      </SelectField>
      <ProblemNote error={begin.error} />
      <div className="button-row">
        <Button look="primary" type="submit" busy={begin.isPending} disabled={!holder || !value}>
          {w('pledges.begin')}
        </Button>
        <Button onClick={onClose}>{w('do.cancel')}</Button>
      </div>
    </form>
  );
}

export const leadersQuery = {
  queryKey: ['people', 'leaders'],
  queryFn: ({ signal }: { signal: AbortSignal }) => dataOf(peopleList({ role: 'leader', limit: 100 }, { signal })),
  staleTime: 10 * 60_000,
};
