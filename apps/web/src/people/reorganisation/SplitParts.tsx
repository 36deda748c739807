import type { ReachDto, UnitDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { FormSelect, FormText } from '../../ui/FormDialog.js';
import { useNamed } from '../named.js';
import { fewestParts, ownerOf, STAYS, withGoesOn, withoutPart, withPart, type PartDraft, type SplitDraft } from './split-plan.js';
import './reorganisation.css';

const KINDS = ['department', 'office', 'company', 'agency', 'taskForce'] as const;

interface SplitPartsProps {
  draft: SplitDraft;
  onChange: (draft: SplitDraft) => void;
  /** Units that may take a part over. */
  units: readonly Pick<UnitDto, 'id' | 'name' | 'nameEn'>[];
  reach: Pick<ReachDto, 'targets' | 'people'>;
}

/** Who takes what of a unit that is split: as many parts as there are, and every target with exactly one of them. */
export function SplitParts({ draft, onChange, units, reach }: SplitPartsProps) {
  const w = useWords();
  const named = useNamed();
  const { parts, goesOn } = draft;
  const labelOf = (part: PartDraft, at: number): string => {
    const unit = units.find(({ id }) => String(id) === part.into);
    return (unit ? named(unit) : part.name.trim()) || w('reorganisation.part', { n: at + 1 });
  };
  const change = (key: string, more: Partial<PartDraft>) =>
    onChange({ ...draft, parts: parts.map((part) => (part.key === key ? { ...part, ...more } : part)) });
  const taken = new Set(parts.map(({ into }) => into));
  const people = [...new Map(reach.people.map((person) => [person.id, person])).values()];
  const owners = [
    ...(goesOn ? [{ value: STAYS, label: w('reorganisation.stays') }] : []),
    ...parts.map((part, at) => ({ value: part.key, label: labelOf(part, at) })),
  ];
  const given = reach.targets.filter(({ id }) => ownerOf(draft, 'targets', id) !== '').length;
  const choice = (of: 'targets' | 'people', id: number, label: string) => (
    <select
      className="input"
      name={`${of}-${id}`}
      aria-label={w('reorganisation.goesTo', { name: label })}
      value={ownerOf(draft, of, id)}
      required={of === 'targets'}
      onChange={(event) => onChange({ ...draft, [of]: { ...draft[of], [id]: event.target.value } })}
    >
      {!goesOn && <option value="">{w(of === 'targets' ? 'reorganisation.choose' : 'reorganisation.first')}</option>}
      {owners.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
  return (
    <>
      <FormSelect
        name="goesOn"
        label={w('reorganisation.goesOn')}
        value={goesOn ? 'yes' : 'no'}
        onChange={(event) => onChange(withGoesOn(draft, event.target.value === 'yes'))}
      >
        <option value="yes">{w('reorganisation.goesOn.yes')}</option>
        <option value="no">{w('reorganisation.goesOn.no')}</option>
      </FormSelect>
      {parts.map((part, at) => (
        <fieldset key={part.key} className="split-part">
          <legend>
            {w('reorganisation.part', { n: at + 1 })}
            {parts.length > fewestParts(goesOn) && (
              <Button small onClick={() => onChange(withoutPart(draft, part.key))}>
                {w('reorganisation.part.remove')}
              </Button>
            )}
          </legend>
          <FormSelect
            name={`part-${part.key}-into`}
            label={w('reorganisation.into')}
            value={part.into}
            onChange={(event) => change(part.key, { into: event.target.value })}
          >
            <option value="">{w('reorganisation.newUnit')}</option>
            {units
              .filter(({ id }) => String(id) === part.into || !taken.has(String(id)))
              .map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {named(unit)}
                </option>
              ))}
          </FormSelect>
          {part.into === '' && (
            <div className="split-new">
              <FormText
                name={`part-${part.key}-name`}
                label={w('reorganisation.name')}
                value={part.name}
                onChange={(event) => change(part.key, { name: event.target.value })}
                maxLength={80}
                required
              />
              <FormText
                name={`part-${part.key}-code`}
                label={w('units.code')}
                value={part.code}
                onChange={(event) => change(part.key, { code: event.target.value })}
                pattern="[a-z0-9][a-z0-9\-]{0,39}"
                required
              />
              <FormSelect
                name={`part-${part.key}-kind`}
                label={w('units.kind')}
                value={part.kind}
                onChange={(event) => change(part.key, { kind: event.target.value as PartDraft['kind'] })}
              >
                {KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {w(`units.kind.${kind}`)}
                  </option>
                ))}
              </FormSelect>
            </div>
          )}
        </fieldset>
      ))}
      <Button onClick={() => onChange(withPart(draft))}>{w('reorganisation.part.add')}</Button>
      {reach.targets.length > 0 && (
        <fieldset className="split-owners">
          <legend>{w('reorganisation.targets', { given, n: reach.targets.length })}</legend>
          {reach.targets.map((target) => (
            <div key={target.id}>
              <span>
                <small className="quiet num">{target.code}</small> {named(target)}
              </span>
              {choice('targets', target.id, named(target))}
            </div>
          ))}
        </fieldset>
      )}
      {people.length > 0 && (
        <fieldset className="split-owners">
          <legend>{w('reorganisation.people')}</legend>
          {people.map((person) => (
            <div key={person.id}>
              <span>{named(person)}</span>
              {choice('people', person.id, named(person))}
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}
