import {
  draftsAddLine,
  draftsChangeLine,
  type DraftDto,
  type LineDto,
  type PersonDto,
  type UnitDto,
} from '#api-client/generated.js';
import { CADENCES, TARGET_KINDS, WORDINGS } from '#domain/pledges/terms.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { asProblem } from '../../app/request/problem.js';
import { useNames } from '../../assessment/named.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { SelectField, TextAreaField, TextField } from '../../ui/Field.js';
import { ProblemNote } from '../../ui/PageState.js';
import { usesCurve } from './curve-choice.js';
import { ConflictNote } from './ConflictNote.js';
import { CurveField } from './CurveField.js';
import { changedFields, formOf, merged, typedNumber, type LineField, type LineForm } from './line-form.js';
import { NodesField } from './NodesField.js';
import { draftQuery, useDraftChanged } from './queries.js';

export interface Choices {
  units: readonly UnitDto[];
  leaders: readonly Pick<PersonDto, 'id' | 'name'>[];
}

interface LineEditorProps {
  draft: DraftDto;
  /** null: a line that is not there yet. */
  line: LineDto | null;
  begun: LineForm;
  choices: Choices;
  onClose: () => void;
}

/** One line, every field of it; saved whole, against the version it was begun from. */
export function LineEditor({ draft, line, begun, choices, onClose }: LineEditorProps) {
  const w = useWords();
  const queries = useQueryClient();
  const changed = useDraftChanged(draft.id);
  // What the form was begun from; a colleague's save moves it on.
  const [base, setBase] = useState({ form: begun, version: line?.version ?? 0 });
  const [form, setForm] = useState(begun);
  const [theirs, setTheirs] = useState<{ form: LineForm; conflicts: LineField[] } | null>(null);
  const put = <K extends LineField>(field: K, value: LineForm[K]) => setForm((now) => ({ ...now, [field]: value }));
  const save = useMutation({
    mutationFn: async (): Promise<unknown> =>
      line ? dataOf(draftsChangeLine(draft.id, line.id, `"${base.version}"`, form)) : dataOf(draftsAddLine(draft.id, form)),
    onSuccess: async () => {
      await changed();
      announce(w('draft.line.saved', { name: form.name }));
      onClose();
    },
    onError: async (error) => {
      if (asProblem(error).status !== 412 || !line) return;
      const fresh = await queries.fetchQuery({ ...draftQuery(draft.id), staleTime: 0 });
      const now = fresh.lines.find(({ id }) => id === line.id);
      if (!now) return;
      const merge = merged(base.form, form, formOf(now));
      setForm(merge.form);
      setTheirs({ form: formOf(now), conflicts: merge.conflicts });
      setBase({ form: formOf(now), version: now.version });
    },
  });
  const problems = new Map(
    save.isError ? asProblem(save.error).errors.map(({ path, detail }) => [path ?? '', detail ?? '']) : [],
  );
  const stale = save.isError && asProblem(save.error).status === 412;
  return (
    <form
      className="line-editor"
      aria-label={form.name || w('draft.line.new')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      {theirs && (
        <ConflictNote
          mine={form}
          theirs={theirs.form}
          conflicts={theirs.conflicts}
          onTake={() => {
            setForm(theirs.form);
            setTheirs(null);
            save.reset();
          }}
        />
      )}
      <LineFields form={form} put={put} year={draft.year} choices={choices} problems={problems} />
      {!stale && <ProblemNote error={save.error} />}
      <div className="button-row">
        <Button
          look="primary"
          type="submit"
          busy={save.isPending}
          disabled={line !== null && changedFields(base.form, form).length === 0}
        >
          {w(theirs && theirs.conflicts.length > 0 ? 'draft.conflict.keep' : 'draft.line.save')}
        </Button>
        <Button onClick={onClose}>
          {w(changedFields(base.form, form).length > 0 ? 'draft.line.discard' : 'draft.line.close')}
        </Button>
      </div>
    </form>
  );
}

interface LineFieldsProps {
  form: LineForm;
  put: <K extends LineField>(field: K, value: LineForm[K]) => void;
  year: number;
  choices: Choices;
  problems: ReadonlyMap<string, string>;
}

function LineFields({ form, put, year, choices, problems }: LineFieldsProps) {
  const w = useWords();
  const names = useNames();
  const text = (field: 'code' | 'name' | 'category' | 'measureUnit', required = false) => (
    <TextField
      label={w(`draft.f.${field}`)}
      value={form[field]}
      required={required}
      error={problems.get(field)}
      onChange={(event) => put(field, event.target.value)}
    />
  );
  const words = (field: 'nameEn' | 'measureUnitEn' | 'comparator' | 'dueText' | 'sourceTitle') => (
    <TextField
      label={w(`draft.f.${field}`)}
      value={form[field] ?? ''}
      error={problems.get(field)}
      onChange={(event) => put(field, event.target.value || null)}
    />
  );
  const amount = (
    field: 'target' | 'upper' | 'stretch' | 'baseline' | 'tolerance' | 'lastResult' | 'baseWeight' | 'numerator' | 'denominator',
  ) => (
    <TextField
      label={w(`draft.f.${field}`)}
      inputMode="decimal"
      value={form[field] ?? ''}
      error={problems.get(field)}
      onChange={(event) => put(field, typedNumber(event.target.value))}
    />
  );
  const units = choices.units.filter(({ depth }) => depth > 0);
  return (
    <>
      <Group title={w('draft.group.what')}>
        {text('code', true)}
        <div className="wide">{text('name', true)}</div>
        {words('nameEn')}
        {text('category')}
        {text('measureUnit', true)}
        {words('measureUnitEn')}
        <TextField
          label={w('draft.f.decimals')}
          type="number"
          min={0}
          max={6}
          value={form.decimals}
          error={problems.get('decimals')}
          onChange={(event) => put('decimals', Number(event.target.value))}
        />
      </Group>
      <Group title={w('draft.group.value')}>
        <SelectField
          label={w('draft.f.kind')}
          value={form.kind}
          onChange={(event) => put('kind', event.target.value as LineForm['kind'])}
        >
          {TARGET_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {w(`kind.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={w('draft.f.wording')}
          value={form.wording}
          onChange={(event) => put('wording', event.target.value as LineForm['wording'])}
        >
          {WORDINGS.map((wording) => (
            <option key={wording} value={wording}>
              {w(`draft.wording.${wording}`)}
            </option>
          ))}
        </SelectField>
        {amount('target')}
        {form.wording === 'range' && amount('upper')}
        {form.wording === 'about' && amount('tolerance')}
        {amount('stretch')}
        {['level', 'rate', 'cap'].includes(form.kind) && amount('baseline')}
        {form.kind === 'cap' && (
          <SelectField
            label={w('draft.f.capOf')}
            value={form.capOf ?? ''}
            error={problems.get('capOf')}
            onChange={(event) => put('capOf', (event.target.value || null) as LineForm['capOf'])}
          >
            <option value="">{w('draft.none')}</option>
            <option value="total">{w('draft.capOf.total')}</option>
            <option value="level">{w('draft.capOf.level')}</option>
          </SelectField>
        )}
        {words('comparator')}
        {amount('lastResult')}
        {form.kind === 'growth' && amount('baseWeight')}
        {form.kind === 'rate' && (
          <>
            {amount('numerator')}
            {amount('denominator')}
          </>
        )}
      </Group>
      <Group title={w('draft.group.pace')}>
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
      </Group>
      <Group title={w('draft.group.who')}>
        <SelectField
          label={w('draft.f.verifierUnitId')}
          value={form.verifierUnitId}
          error={problems.get('verifierUnitId')}
          onChange={(event) => put('verifierUnitId', Number(event.target.value))}
        >
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {names.of(unit)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={w('draft.f.leaderId')}
          value={form.leaderId ?? ''}
          error={problems.get('leaderId')}
          onChange={(event) => put('leaderId', Number(event.target.value) || null)}
        >
          <option value="">{w('draft.none')}</option>
          {choices.leaders.map((leader) => (
            <option key={leader.id} value={leader.id}>
              {leader.name}
            </option>
          ))}
        </SelectField>
        {words('dueText')}
        <div className="wide">
          <SelectField
            label={w('draft.f.coUnitIds')}
            hint={w('draft.coUnits.hint')}
            multiple
            size={4}
            value={form.coUnitIds.map(String)}
            error={problems.get('coUnitIds')}
            onChange={(event) =>
              put(
                'coUnitIds',
                [...event.target.selectedOptions].map((option) => Number(option.value)),
              )
            }
          >
            {units.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {names.of(unit)}
              </option>
            ))}
          </SelectField>
        </div>
      </Group>
      <Group title={w('draft.group.words')}>
        <div className="full">
          <TextAreaField
            label={w('draft.f.clause')}
            rows={2}
            value={form.clause ?? ''}
            error={problems.get('clause')}
            onChange={(event) => put('clause', event.target.value || null)}
          />
        </div>
        {words('sourceTitle')}
        <TextField
          label={w('draft.f.sourceDate')}
          type="date"
          value={form.sourceDate ?? ''}
          error={problems.get('sourceDate')}
          onChange={(event) => put('sourceDate', event.target.value || null)}
        />
        <label className="check">
          <input type="checkbox" checked={form.illustrative} onChange={(event) => put('illustrative', event.target.checked)} />{' '}
          {w('draft.f.illustrative')}
        </label>
        <div className="full">
          <TextAreaField
            label={w('draft.f.note')}
            rows={2}
            value={form.note ?? ''}
            error={problems.get('note')}
            onChange={(event) => put('note', event.target.value || null)}
          />
        </div>
      </Group>
    </>
  );
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="line-group">
    <legend>{title}</legend>
    {children}
  </fieldset>
);
