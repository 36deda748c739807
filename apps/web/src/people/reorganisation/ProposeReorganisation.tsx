import { reorganisationsPropose, reorganisationsReach, type ReorganisationKind } from '#api-client/generated.js';
import { monthOf, addMonths } from '#domain/calendar/months.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { announce } from '../../ui/announce.js';
import { FormArea, FormDialog, FormSelect, FormText } from '../../ui/FormDialog.js';
import { useNamed, useUnits } from '../named.js';
import { NO_SPLIT, partsOf, type SplitDraft } from './split-plan.js';
import { SplitParts } from './SplitParts.js';

const KINDS = ['rename', 'merge', 'split'] as const;

/** Who holds several duties is one person. */
const idsOf = (rows: readonly { id: number }[]): number[] => [...new Set(rows.map(({ id }) => id))];

/** A new name, a merger into one unit, or a split into parts; what it takes along is shown before it is sent. */
export function ProposeReorganisation({ open, onClose }: { open: boolean; onClose: () => void }) {
  const w = useWords();
  const named = useNamed();
  const queries = useQueryClient();
  const units = useUnits().filter(({ closedOn, depth }) => !closedOn && depth > 0);
  const [kind, setKind] = useState<ReorganisationKind>('rename');
  const [chosen, setChosen] = useState<number[]>([]);
  const [split, setSplit] = useState<SplitDraft>(NO_SPLIT);
  const reach = useQuery({
    queryKey: ['reorganisationReach', kind, chosen],
    queryFn: ({ signal }) => dataOf(reorganisationsReach(kind, chosen.join(), { signal })),
    enabled: open && chosen.length > 0,
  });
  const toggle = (list: number[], id: number) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]);
  const pick = (id: number) => {
    setChosen(kind === 'merge' ? toggle(chosen, id) : [id]);
    setSplit(NO_SPLIT);
  };
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={w('reorganisation.propose')}
      submit={w('reorganisation.send')}
      shape="drawer"
      onSubmit={async (values, once) => {
        const fromDay = values('fromDay');
        const into = values('into');
        const newUnit = { code: values('code'), kind: 'department' as const, name: values('name'), nameEn: null };
        const successor = into ? { unitId: Number(into), newUnit: null } : { unitId: null, newUnit };
        await dataOf(
          reorganisationsPropose(
            {
              kind,
              fromDay,
              fromPeriod:
                kind === 'rename' ? null : values('fromPeriod') === 'before' ? addMonths(monthOf(fromDay), -1) : monthOf(fromDay),
              reason: values('reason'),
              unitIds: chosen,
              rename: kind === 'rename' ? { name: values('name'), nameEn: null } : null,
              into: kind === 'merge' ? successor : null,
              parts: kind === 'split' && reach.data ? partsOf(split, idsOf(reach.data.targets), idsOf(reach.data.people)) : null,
              goesOn: kind === 'split' && split.goesOn,
            },
            once,
          ),
        );
        announce(w('reorganisation.sent'));
        await queries.invalidateQueries({ queryKey: ['reorganisations'] });
      }}
    >
      <FormSelect
        name="kind"
        label={w('reorganisation.kind')}
        value={kind}
        onChange={(event) => {
          setKind(event.target.value as ReorganisationKind);
          setChosen([]);
          setSplit(NO_SPLIT);
        }}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {w(`reorganisation.kind.${one}`)}
          </option>
        ))}
      </FormSelect>
      <fieldset>
        <legend>{w('reorganisation.units')}</legend>
        {units.map((unit) => (
          <label key={unit.id} style={{ display: 'block' }}>
            <input
              type={kind === 'merge' ? 'checkbox' : 'radio'}
              name="units"
              checked={chosen.includes(unit.id)}
              onChange={() => pick(unit.id)}
            />{' '}
            {named(unit)}
          </label>
        ))}
      </fieldset>
      {reach.data && (
        <p className="caution-note">
          {w('reorganisation.reach', {
            pledges: reach.data.pledges.length,
            targets: reach.data.targets.length,
            drafts: reach.data.drafts,
            people: new Set(reach.data.people.map(({ id }) => id)).size,
            flags: reach.data.flags,
            filings: reach.data.pendingFilings,
            verifies: reach.data.verifies,
          })}
        </p>
      )}
      {kind === 'merge' && (
        <FormSelect name="into" label={w('reorganisation.into')}>
          <option value="">{w('reorganisation.newUnit')}</option>
          {units
            .filter(({ id }) => !chosen.includes(id))
            .map((unit) => (
              <option key={unit.id} value={unit.id}>
                {named(unit)}
              </option>
            ))}
        </FormSelect>
      )}
      {kind !== 'split' && (
        <FormText
          name="name"
          label={w('reorganisation.name')}
          hint={kind === 'rename' ? undefined : w('reorganisation.name.hint')}
          maxLength={80}
          required={kind === 'rename'}
        />
      )}
      {kind === 'merge' && (
        <FormText name="code" label={w('units.code')} hint={w('units.code.hint')} pattern="[a-z0-9][a-z0-9\-]{0,39}" />
      )}
      {kind === 'split' && reach.data && (
        <SplitParts draft={split} onChange={setSplit} units={units.filter(({ id }) => !chosen.includes(id))} reach={reach.data} />
      )}
      <FormText name="fromDay" type="date" label={w('reorganisation.fromDay')} required />
      {kind !== 'rename' && (
        <FormSelect name="fromPeriod" label={w('reorganisation.fromPeriod')}>
          <option value="same">{w('reorganisation.fromPeriod.same')}</option>
          <option value="before">{w('reorganisation.fromPeriod.before')}</option>
        </FormSelect>
      )}
      <FormArea name="reason" label={w('reorganisation.reason')} maxLength={400} required />
    </FormDialog>
  );
}
