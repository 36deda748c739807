import type { WordKey } from '../../../app/language/zh.js';
import { useWords } from '../../../app/language/language.js';
import { LightMark } from '../../../ui/LightMark.js';
import { NUMBERS } from '../../entry.js';
import { useNames } from '../../names.js';
import type { Seen } from '../../readiness.js';
import { useProblemWords, useWarningWords } from '../../wording.js';
import type { PlannedLine } from './plan-paste.js';

interface PasteLineProps {
  line: PlannedLine;
  ticked: boolean;
  onTick: (on: boolean) => void;
  corrected: boolean;
  onCorrect: (correct: boolean) => void;
  /** Rows that no line was found for. */
  free: readonly Seen[];
  onChoose: (id: number) => void;
}

const isNumber = (field: string) => (NUMBERS as readonly string[]).includes(field);

/** One copied line: which row it is for, what would stand there, and everything odd about it. */
export function PasteLine({ line, ticked, onTick, corrected, onCorrect, free, onChoose }: PasteLineProps) {
  const w = useWords();
  const names = useNames();
  const problemWords = useProblemWords();
  const warningWords = useWarningWords();
  const { seen, fills, change, why, by } = line;
  const name = seen ? names.target(seen.row.filing.target) : line.label || w('paste.line', { n: line.line });
  const figures = NUMBERS.flatMap((field) => {
    const after = change?.[field];
    return after ? [{ field, after, before: fills.find((fill) => fill.field === field)?.before ?? '' }] : [];
  });
  const words = fills.filter(({ field }) => !isNumber(field));
  const copied = Object.entries(line.cells).flatMap(([role, text]) => (isNumber(role) && text ? [text] : []));
  const refused = why && (why.code.startsWith('paste.') ? w(why.code as WordKey) : problemWords(why).detail);
  const suggested = line.suggestion !== null && corrected ? line.suggestion : null;
  return (
    <li className={change ? undefined : 'paste-unmatched'}>
      <label className="paste-target">
        <input
          type="checkbox"
          checked={ticked}
          disabled={!change}
          aria-label={w('paste.tick', { name })}
          onChange={(event) => onTick(event.target.checked)}
        />
        <span>{name}</span>
      </label>
      <span className="paste-figure num">
        {figures.map(({ field, before, after }) => (
          <span key={field}>
            {before !== '' && <s title={w('paste.before')}>{before}</s>}{' '}
            <b>{suggested?.field === field ? suggested.value : after}</b>
          </span>
        ))}
        {figures.length === 0 && <b>{copied.join(' / ') || w('figure.none')}</b>}
        {seen && <small className="quiet"> {names.measure(seen.row.filing.target)}</small>}
      </span>
      <span>{line.light && !line.light.doubtful && <LightMark light={line.light.light} size="small" />}</span>
      {by === 'guess' && <p className="why-warning">{w('paste.guess', { label: line.label })}</p>}
      {by === 'twice' && <p className="why-warning">{w('paste.twice', { label: line.label })}</p>}
      {refused && <p className={why.code === 'paste.same' || why.code === 'paste.empty' ? 'quiet' : 'why-warning'}>{refused}</p>}
      {line.converted && <p>{w('paste.converted', { unit: line.converted, was: copied.join(' / ') })}</p>}
      {line.stranger && seen && (
        <p className="why-warning">{w('paste.stranger', { unit: line.stranger, own: names.measure(seen.row.filing.target) })}</p>
      )}
      {words.map(({ field, before, after }) => (
        <p key={field} className="paste-words">
          {w(`filing.field.${field as 'problems'}`)}: {after}
          {before !== '' && <s>{before}</s>}
        </p>
      ))}
      {line.warning && <p className="why-warning">{warningWords(line.warning)}</p>}
      {line.suggestion && (
        <label className="paste-correct">
          <input type="checkbox" checked={corrected} onChange={(event) => onCorrect(event.target.checked)} />
          {w('filing.changeTo', { value: line.suggestion.value })}
        </label>
      )}
      {!seen && line.label && free.length > 0 && (
        <label className="paste-choose">
          {w('paste.choose')}
          <select className="input" value="" onChange={(event) => event.target.value && onChoose(Number(event.target.value))}>
            <option value="">{w('paste.chooseNone')}</option>
            {free.map(({ row: { filing } }) => (
              <option key={filing.target.id} value={filing.target.id}>
                {names.target(filing.target)}
              </option>
            ))}
          </select>
        </label>
      )}
    </li>
  );
}
