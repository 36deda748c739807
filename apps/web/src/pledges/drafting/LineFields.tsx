import { TARGET_KINDS, WORDINGS } from '#domain/pledges/terms.js';
import type { ReactNode } from 'react';
import { useWords } from '../../app/language/language.js';
import { SelectField, TextAreaField, TextField } from '../../ui/Field.js';
import type { LineForm } from './line-form.js';
import { useLineInputs, type Choices, type LineFieldsProps } from './line-inputs.js';
import { LinePaceFields } from './LinePaceFields.js';
import { LinePeopleFields } from './LinePeopleFields.js';

/** Everything a line says, in the order it is read aloud at a signing: what, how much, by when, who, in which words. */
export function LineFields({ year, choices, ...fields }: LineFieldsProps & { year: number; choices: Choices }) {
  const w = useWords();
  return (
    <>
      <WhatFields {...fields} />
      <ValueFields {...fields} />
      <Group title={w('draft.group.pace')}>
        <LinePaceFields {...fields} year={year} />
      </Group>
      <Group title={w('draft.group.who')}>
        <LinePeopleFields {...fields} choices={choices} />
      </Group>
      <WordsFields {...fields} />
    </>
  );
}

function WhatFields(fields: LineFieldsProps) {
  const w = useWords();
  const { text, words } = useLineInputs(fields);
  const { form, put, problems } = fields;
  return (
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
  );
}

function ValueFields(fields: LineFieldsProps) {
  const w = useWords();
  const { words, amount } = useLineInputs(fields);
  const { form, put, problems } = fields;
  return (
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
  );
}

function WordsFields(fields: LineFieldsProps) {
  const w = useWords();
  const { words } = useLineInputs(fields);
  const { form, put, problems } = fields;
  return (
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
  );
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="line-group">
    <legend>{title}</legend>
    {children}
  </fieldset>
);
