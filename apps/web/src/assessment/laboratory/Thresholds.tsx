import type { RuleSetDto, ThresholdDto } from '#api-client/generated.js';
import { useState } from 'react';
import { useWords, type Say } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { TextField } from '../../ui/Field.js';
import { Section } from '../../ui/Section.js';

interface ThresholdsProps {
  rules: RuleSetDto;
  overrides: Readonly<Record<string, string>>;
  onTry: (overrides: Record<string, string>) => void;
}

/** The numbers of a set, kind by kind, each within its range; what equals the published number is not set otherwise. */
export function Thresholds({ rules, overrides, onTry }: ThresholdsProps) {
  const w = useWords();
  const [typed, setTyped] = useState<Record<string, string>>({ ...overrides });
  const groups = new Map<string | null, ThresholdDto[]>();
  for (const one of rules.thresholds) groups.set(one.kind, [...(groups.get(one.kind) ?? []), one]);
  const changed = Object.fromEntries(
    rules.thresholds.flatMap(({ key, value }) =>
      typed[key] !== undefined && typed[key].trim() !== '' && typed[key].trim() !== value ? [[key, typed[key].trim()]] : [],
    ),
  );
  return (
    <Section title={w('lab.numbers')} note={w('lab.numbers.note')}>
      <details open={Object.keys(overrides).length > 0}>
        <summary>{w('lab.numbers.change')}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onTry(changed);
          }}
        >
          <div className="lab-numbers">
            {[...groups].map(([kind, thresholds]) => (
              <fieldset key={kind ?? ''}>
                <legend>{kindName(kind, w)}</legend>
                {thresholds.map(({ key, field, value, least, most, whole }) => (
                  <TextField
                    key={key}
                    label={w(kind === 'rank' ? 'lab.field.laggingPlaces' : (`lab.field.${field}` as 'lab.field.part'))}
                    hint={w('lab.between', { least, most })}
                    type="number"
                    step={whole ? 1 : 'any'}
                    min={least}
                    max={most}
                    value={typed[key] ?? value}
                    onChange={(event) => setTyped((before) => ({ ...before, [key]: event.target.value }))}
                  />
                ))}
              </fieldset>
            ))}
          </div>
          <div className="lab-actions">
            <Button type="submit" look="primary">
              {w('lab.try')}
            </Button>
            {Object.keys(overrides).length > 0 && <Button onClick={() => onTry({})}>{w('lab.restore')}</Button>}
          </div>
        </form>
      </details>
    </Section>
  );
}

function kindName(kind: string | null, w: Say): string {
  if (kind === null) return w('lab.numbers.whole');
  return kind === 'rateWithoutBase' ? w('lab.kind.rateWithoutBase') : w(`kind.${kind}` as 'kind.growth');
}
