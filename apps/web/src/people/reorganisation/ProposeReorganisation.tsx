import { reorganisationsPropose, reorganisationsReach, type ReorganisationKind } from '#api-client/generated.js';
import { monthOf, addMonths } from '#domain/calendar/months.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { announce } from '../../ui/announce.js';
import { FormArea, FormDialog, FormSelect, FormText } from '../FormDialog.js';
import { useNamed, useUnits } from '../named.js';

const KINDS = ['rename', 'merge', 'split'] as const;

/** A new name, a merger into one unit, or one part split off; what it takes along is shown before it is sent. */
export function ProposeReorganisation({ open, onClose }: { open: boolean; onClose: () => void }) {
  const w = useWords();
  const named = useNamed();
  const queries = useQueryClient();
  const units = useUnits().filter(({ closedOn, depth }) => !closedOn && depth > 0);
  const [kind, setKind] = useState<ReorganisationKind>('rename');
  const [chosen, setChosen] = useState<number[]>([]);
  const [targetIds, setTargetIds] = useState<number[]>([]);
  const [personIds, setPersonIds] = useState<number[]>([]);
  const reach = useQuery({
    queryKey: ['reorganisationReach', kind, chosen],
    queryFn: ({ signal }) => dataOf(reorganisationsReach(kind, chosen.join(), { signal })),
    enabled: open && chosen.length > 0,
  });
  const toggle = (list: number[], id: number) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]);
  const pick = (id: number) => {
    setChosen(kind === 'merge' ? toggle(chosen, id) : [id]);
    setTargetIds([]);
    setPersonIds([]);
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
              parts: kind === 'split' ? [{ ...successor, targetIds, personIds }] : null,
              goesOn: kind === 'split',
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
        <p className="year-warning">
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
      {kind !== 'rename' && (
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
      <FormText
        name="name"
        label={w('reorganisation.name')}
        hint={kind === 'rename' ? undefined : w('reorganisation.name.hint')}
        maxLength={80}
        required={kind === 'rename'}
      />
      {kind !== 'rename' && (
        <FormText name="code" label={w('units.code')} hint={w('units.code.hint')} pattern="[a-z0-9][a-z0-9\-]{0,39}" />
      )}
      {kind === 'split' && reach.data && (
        <fieldset>
          <legend>{w('reorganisation.parts')}</legend>
          {reach.data.targets.map((target) => (
            <label key={target.id} style={{ display: 'block' }}>
              <input
                type="checkbox"
                checked={targetIds.includes(target.id)}
                onChange={() => setTargetIds(toggle(targetIds, target.id))}
              />{' '}
              {target.code} {named(target)}
            </label>
          ))}
          {[...new Map(reach.data.people.map((person) => [person.id, person])).values()].map((person) => (
            <label key={`p${person.id}`} style={{ display: 'block' }}>
              <input
                type="checkbox"
                checked={personIds.includes(person.id)}
                onChange={() => setPersonIds(toggle(personIds, person.id))}
              />{' '}
              {named(person)}
            </label>
          ))}
        </fieldset>
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
