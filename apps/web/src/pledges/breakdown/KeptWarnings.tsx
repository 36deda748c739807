import type { KeptWarningDto } from '#api-client/generated.js';
import { sentenceOf } from '#domain/language/sentence.js';
import { useDates } from '../../app/language/dates.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import './breakdown.css';

/** What the check warned of and was kept, as it stands in the text that both parties sign. */
export function KeptWarnings({ kept }: { kept: readonly KeptWarningDto[] }) {
  const w = useWords();
  const dates = useDates();
  const { language } = useLanguage();
  if (kept.length === 0) return null;
  return (
    <div className="kept-warnings">
      <h3>{w('ambition.inText')}</h3>
      <ul>
        {kept.map(({ about, name, code, params, reason, by, on }) => (
          <li key={`${about} ${code}`}>
            <b>{name}</b> {sentenceOf({ code: `ambition.${code}`, params: params as Record<string, string> }, language)}
            <br />
            {w('ambition.reason', { reason })}
            <small className="quiet"> {w('ambition.by', { by: by ?? '–', moment: dates.day(on) })}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
