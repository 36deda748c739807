import type { ImportDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { Section } from '../../ui/Section.js';
import { knownField } from './queries.js';

/** How each sheet was understood, and problems of no row: a misread table is seen here before its rows are read. */
export function SheetReadings({ one }: { one: ImportDto }) {
  const w = useWords();
  const general = one.problems.filter(({ code }) => code === 'workbook.noTable' || code === 'workbook.noRows');
  return (
    <Section title={w('exchange.sheets')}>
      <ul className="exchange-sheets">
        {one.sheets.map((sheet) => (
          <li key={sheet.sheet}>
            <b>{sheet.sheet}</b>{' '}
            <span className="quiet">
              {sheet.rows === null ? w('exchange.sheet.none') : w('exchange.sheet.rows', { n: sheet.rows })}
            </span>
            {sheet.rows !== null && (
              <p className="exchange-columns">
                {Object.entries(sheet.columns).map(([field, column]) => {
                  const known = knownField(field);
                  return (
                    <span key={field} className="tag">
                      {column} {known ? w(`exchange.field.${known}`) : field}
                    </span>
                  );
                })}
              </p>
            )}
            {sheet.unknown.length > 0 && (
              <p className="field-hint">{w('exchange.sheet.unknown', { titles: sheet.unknown.join(w('exchange.listed')) })}</p>
            )}
          </li>
        ))}
      </ul>
      {general.map(({ code, detail }) => (
        <p key={code} className="field-error">
          {detail}
        </p>
      ))}
    </Section>
  );
}
