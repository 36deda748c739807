import { CADENCES } from '#domain/pledges/terms.js';
import { useWords } from '../../app/language/language.js';
import { SelectField } from '../../ui/Field.js';
import { usesCurve } from './curve-choice.js';
import { CurveField } from './CurveField.js';
import type { LineForm } from './line-form.js';
import type { LineFieldsProps } from './line-inputs.js';
import { NodesField } from './NodesField.js';

/** How often it is told, by whom it is published, and how much of it should be there by when. */
export function LinePaceFields({ form, put, problems, year }: LineFieldsProps & { year: number }) {
  const w = useWords();
  return (
    <>
      <SelectField
        label={w('draft.f.cadence')}
        value={form.cadence}
        onChange={(event) => put('cadence', event.target.value as LineForm['cadence'])}
      >
        {CADENCES.map((cadence) => (
          <option key={cadence} value={cadence}>
            {w(`draft.cadence.${cadence}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={w('draft.f.track')}
        value={form.track}
        onChange={(event) => put('track', event.target.value as LineForm['track'])}
      >
        <option value="administrative">{w('draft.track.administrative')}</option>
        <option value="statistical">{w('draft.track.statistical')}</option>
      </SelectField>
      <label className="check">
        <input type="checkbox" checked={form.annualOnly} onChange={(event) => put('annualOnly', event.target.checked)} />{' '}
        {w('draft.f.annualOnly')}
      </label>
      {usesCurve(form.kind) && (
        <div className="full">
          <CurveField
            year={year}
            curve={form.curve}
            onChange={(curve) => put('curve', curve)}
            error={problems.get('detail.curve') ?? problems.get('curve')}
          />
        </div>
      )}
      {form.kind === 'milestone' && (
        <div className="full">
          <NodesField
            nodes={form.nodes}
            year={year}
            onChange={(nodes) => put('nodes', nodes)}
            error={[...problems].find(([path]) => path.startsWith('nodes'))?.[1]}
          />
        </div>
      )}
    </>
  );
}
