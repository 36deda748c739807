import type { ImportSummaryDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { ExportList } from './ExportList.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Paged, type usePages } from '../../ui/pages.js';
import { Empty } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { StandingTag } from './StandingTag.js';
import '../../ui/stacked.css';

/** Every batch there has been, newest first. */
export function ImportHistory({ pages }: { pages: ReturnType<typeof usePages<ImportSummaryDto>> }) {
  const w = useWords();
  return (
    <Section title={w('exchange.history')} note={w('exchange.history.note')} actions={<ExportList small list="imports" />} flush>
      <Paged pages={pages} empty={<Empty title={w('exchange.none')}>{w('exchange.none.detail')}</Empty>}>
        {(imports) => (
          <table className="sheet stacked">
            <caption className="unheard">{w('exchange.history')}</caption>
            <thead>
              <tr>
                <th scope="col">{w('exchange.file')}</th>
                <th scope="col">{w('exchange.what')}</th>
                <th scope="col" className="right">
                  {w('exchange.rows')}
                </th>
                <th scope="col">{w('exchange.by')}</th>
                <th scope="col">{w('exchange.state')}</th>
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <HistoryRow key={one.id} one={one} />
              ))}
            </tbody>
          </table>
        )}
      </Paged>
    </Section>
  );
}

function HistoryRow({ one }: { one: ImportSummaryDto }) {
  const w = useWords();
  const dates = useDates();
  return (
    <tr>
      <th scope="row">
        <Link to={`/exchange/${one.id}`}>{one.fileName}</Link>
      </th>
      <td data-head={w('exchange.what')}>
        {w(`exchange.kind.${one.kind}`)} {one.period ? dates.month(one.period) : w('exchange.year.one', { year: one.planYear })}
      </td>
      <td className="right" data-head={w('exchange.rows')}>
        {one.state === 'checked'
          ? w('exchange.rows.checked', { rows: one.rows, accepted: one.accepted, wrong: one.wrong })
          : w('exchange.rows.written', { rows: one.rows, written: one.written })}
      </td>
      <td data-head={w('exchange.by')}>
        {one.createdBy} <span className="sub nowrap">{dates.moment(one.createdAt)}</span>
      </td>
      <td data-head={w('exchange.state')}>
        <StandingTag of={one} />
      </td>
    </tr>
  );
}
