import { unitsChange, unitsCreate, type CreateUnitDto, type UnitDto } from '#api-client/generated.js';
import { useQueryClient } from '@tanstack/react-query';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { announce } from '../ui/announce.js';
import { FormDialog, FormSelect, FormText } from '../ui/FormDialog.js';
import { unitsQuery, useUnits } from './named.js';
import { UnitOptions } from './UnitOptions.js';

const KINDS = ['department', 'office', 'company', 'agency', 'taskForce'] as const;

/** What the page of units was asked to do. */
export type Asked = { act: 'change' | 'close'; unit: UnitDto } | { act: 'create'; parent: UnitDto };

/** A new unit below another, or another name, kind or place for one. Its code never changes: workbooks name it by that. */
export function UnitForm({ asked, onClose }: { asked: Asked | null; onClose: () => void }) {
  const w = useWords();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: unitsQuery.queryKey });
  const changing = asked?.act === 'change' ? asked.unit.id : null;
  // As it is now, not as it was when the form opened: after a 412 the fields tell what somebody else made of it.
  const unit = useUnits().find((one) => one.id === changing);
  const isZone = unit?.kind === 'zone';
  return (
    <FormDialog
      open={asked !== null}
      onClose={onClose}
      title={unit ? w('units.change.title', { name: unit.name }) : w('units.create.title')}
      submit={w(unit ? 'do.save' : 'units.create.submit')}
      onStale={refresh}
      onSubmit={async (values, once) => {
        const names = { name: values('name'), nameEn: values('nameEn') || null };
        const place = { parentId: Number(values('parentId')), kind: values('kind') as CreateUnitDto['kind'] };
        if (unit) await dataOf(unitsChange(unit.id, `"${unit.version}"`, isZone ? names : { ...names, ...place }));
        else await dataOf(unitsCreate({ ...names, ...place, code: values('code') }, once));
        announce(w(unit ? 'units.changed' : 'units.created', { name: names.name }));
        await refresh();
      }}
    >
      <FormText name="name" label={w('units.name')} defaultValue={unit?.name} maxLength={80} required />
      <FormText name="nameEn" label={w('units.nameEn')} defaultValue={unit?.nameEn ?? ''} maxLength={120} />
      {!unit && (
        <FormText
          name="code"
          label={w('units.code')}
          hint={w('units.code.hint')}
          title={w('units.code.hint')}
          pattern="[a-z0-9][a-z0-9\-]{0,39}"
          autoComplete="off"
          spellCheck={false}
          required
        />
      )}
      {!isZone && (
        <div className="form-pair">
          <FormSelect name="kind" label={w('units.kind')} defaultValue={unit?.kind ?? 'department'} required>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {w(`units.kind.${kind}`)}
              </option>
            ))}
          </FormSelect>
          <FormSelect name="parentId" label={w('units.parent')} defaultValue={String(parentOf(asked, unit))} required>
            <UnitOptions except={(one) => one.id === unit?.id} />
          </FormSelect>
        </div>
      )}
    </FormDialog>
  );
}

const parentOf = (asked: Asked | null, unit: UnitDto | undefined) =>
  unit ? unit.parentId : asked?.act === 'create' ? asked.parent.id : '';
