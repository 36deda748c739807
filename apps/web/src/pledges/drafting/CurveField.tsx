import { problemOf } from '#domain/language/problem.js';
import type { Curve } from '#domain/pledges/curves.js';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { calendarDaysQuery } from '../../calendar/queries.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { SelectField } from '../../ui/Field.js';
import { CURVE_CHOICES, curveOf, pasted, workdaysOf, type CurveChoice } from './curve-choice.js';
import { CurvePicture } from './CurvePicture.js';

const TYPED: readonly CurveChoice[] = ['plan', 'baseYear', 'steps'];

interface CurveFieldProps {
  year: number;
  curve: Curve;
  onChange: (curve: string[]) => void;
  error?: string | undefined;
}

/** How the year's work is spread, with the picture of it as it is typed. */
export function CurveField({ year, curve, onChange, error }: CurveFieldProps) {
  const w = useWords();
  const { language } = useLanguage();
  const [choice, setChoice] = useState<CurveChoice>('keep');
  const [months, setMonths] = useState<string[]>(() => Array.from({ length: 12 }, () => ''));
  const [before] = useState(curve);
  const calendar = useQuery({ ...calendarDaysQuery(year), enabled: choice === 'workdays' });
  const exceptions = calendar.data?.items ?? [];
  const answer = curveOf(choice, months, workdaysOf(year, exceptions), before);
  const put = (nextChoice: CurveChoice, nextMonths: string[], days = workdaysOf(year, exceptions)) => {
    setChoice(nextChoice);
    setMonths(nextMonths);
    const next = curveOf(nextChoice, nextMonths, days, before);
    if ('curve' in next) onChange([...next.curve]);
  };
  // The notice may arrive after the choice was made.
  const shown = 'curve' in answer ? answer.curve : curve;
  useEffect(() => {
    if (choice === 'workdays' && calendar.isSuccess && 'curve' in answer) onChange([...answer.curve]);
  }, [choice, calendar.isSuccess]);
  const fault = 'code' in answer && months.some((one) => one !== '') ? problemOf(answer.code, {}, language).detail : error;
  return (
    <div className="curve-field">
      <SelectField
        label={w('curve.choice')}
        value={choice}
        error={fault}
        hint={hintOf(choice, exceptions.length > 0 || calendar.isPending, year, w)}
        onChange={(event) => put(event.target.value as CurveChoice, months)}
      >
        {CURVE_CHOICES.map((one) => (
          <option key={one} value={one}>
            {w(`curve.${one}`)}
          </option>
        ))}
      </SelectField>
      <CurvePicture curve={shown} />
      {TYPED.includes(choice) && (
        <div className="curve-months">
          {months.map((text, i) => (
            <label key={i}>
              <span>{w('curve.month', { n: i + 1 })}</span>
              <input
                className="input"
                inputMode="decimal"
                value={text}
                onChange={(event) => put(choice, months.with(i, event.target.value))}
                onPaste={(event) => {
                  const row = pasted(months, i, event.clipboardData.getData('text'));
                  if (!row) return;
                  event.preventDefault();
                  put(choice, row);
                }}
              />
            </label>
          ))}
        </div>
      )}
    </div>
  );
}

function hintOf(choice: CurveChoice, known: boolean, year: number, w: ReturnType<typeof useWords>): string | undefined {
  if (choice === 'plan' || choice === 'baseYear' || choice === 'steps') return w(`curve.${choice}.hint`);
  if (choice === 'workdays') return w(known ? 'curve.workdays.hint' : 'curve.workdays.absent', { year });
  return undefined;
}
