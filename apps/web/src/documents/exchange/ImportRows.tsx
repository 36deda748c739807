import { importsRows, type ImportDto, type ImportRowDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { Paged, usePages } from '../../ui/pages.js';
import { Choice } from '../../ui/Choice.js';
import { Empty } from '../../ui/PageState.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { knownField } from './queries.js';

/** Row by row: the cells with something wrong, and beside them how the row was read. */
export function ImportRows({ one }: { one: ImportDto }) {
  const w = useWords();
  const filters = useUrlFilters({ rows: one.problems.length > 0 ? 'looked' : 'every' }, { rows: ['looked', 'every'] });
  const looked = filters.values.rows === 'looked';
  const pages = usePages(['imports', one.id, 'rows', one.state, looked], (cursor, signal) =>
    dataOf(importsRows(one.id, { cursor, limit: 100, looked: looked || undefined }, { signal })),
  );
  if (one.rows === 0) return <Empty title={w('exchange.rows.zero')}>{w('exchange.rows.zero.detail')}</Empty>;
  return (
    <>
      <div className="exchange-which">
        <Choice
          bare
          label={w('exchange.which')}
          value={looked ? 'looked' : 'every'}
          options={[
            { value: 'looked', label: w('exchange.which.looked') },
            { value: 'every', label: w('exchange.which.every', { n: one.rows }) },
          ]}
          onChange={(next) => filters.set({ rows: next })}
        />
      </div>
      <Paged pages={pages} empty={<Empty title={w('exchange.rows.none')}>{w('exchange.rows.none.detail')}</Empty>}>
        {(rows) => (
          <ul className="exchange-rows">
            {rows.map((row) => (
              <ReadRow
                key={`${row.sheet}!${row.row}`}
                row={row}
                sheets={one.sheets.filter((sheet) => sheet.rows !== null).length}
              />
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
}

const LOOKS = { good: 'tag tag-good', wrong: 'tag tag-bad', unchanged: 'tag', empty: 'tag' } as const;

function ReadRow({ row, sheets }: { row: ImportRowDto; sheets: number }) {
  const w = useWords();
  const place = sheets > 1 ? w('exchange.row.of', { sheet: row.sheet, n: row.row }) : w('exchange.row', { n: row.row });
  return (
    <li>
      <div className="exchange-row-head">
        <b>{place}</b>{' '}
        <span className={LOOKS[row.state]}>{w(row.written ? 'exchange.row.written' : `exchange.row.${row.state}`)}</span>
      </div>
      <div className="exchange-row-sides">
        <ul className="exchange-problems">
          {row.problems.map((problem, i) => (
            <li key={i} className={problem.severity === 'wrong' ? 'exchange-wrong' : 'exchange-doubt'}>
              <code>{problem.cell}</code> <span className="unheard">{w(`exchange.severity.${problem.severity}`)}</span>
              <span>{problem.detail}</span>
            </li>
          ))}
        </ul>
        {row.reading.length > 0 && (
          <dl className="exchange-reading">
            {row.reading.map(({ field, text }) => {
              const known = knownField(field);
              return (
                <div key={field}>
                  <dt>{known ? w(`exchange.field.${known}`) : field}</dt>
                  <dd>{text}</dd>
                </div>
              );
            })}
          </dl>
        )}
      </div>
    </li>
  );
}
