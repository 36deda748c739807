import type { DifferencesDto, FieldDifferenceDto, TextRefDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useDates } from '../../app/language/dates.js';
import { useWords, type Say } from '../../app/language/language.js';
import { SelectField } from '../../ui/Field.js';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';
import { Section } from '../../ui/Section.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { Shown } from '../../ui/Shown.js';
import { differencesQuery } from './queries.js';

/** What changed between any two texts that were kept, line by line and field by field. */
export function DifferencesSection({
  id,
  texts,
  from: first,
  to: last,
}: {
  id: number;
  texts: readonly TextRefDto[];
  from?: string;
  to?: string;
}) {
  const w = useWords();
  const dates = useDates();
  const refs = texts.map(({ ref }) => ref);
  const { values, set } = useUrlFilters(
    { from: first ?? refs.at(-2) ?? '', to: last ?? refs.at(-1) ?? '' },
    { from: refs, to: refs },
  );
  const { from, to } = values;
  const hash = texts.find(({ ref }) => ref === to)?.hash ?? '';
  const query = useQuery(differencesQuery(id, from, to, hash));
  const options = texts.map(({ ref, at }) => (
    <option key={ref} value={ref}>
      {at ? w('draft.text.at', { text: textWords(ref, w), day: dates.day(dates.dayOf(at)) }) : textWords(ref, w)}
    </option>
  ));
  return (
    <Section title={w('draft.differences')} actions={<ExportList small list="differences" filters={{ of: id, from, to }} />}>
      <div className="differences-choice">
        <SelectField label={w('draft.differences.from')} value={from} onChange={(event) => set({ from: event.target.value })}>
          {options}
        </SelectField>
        <SelectField label={w('draft.differences.to')} value={to} onChange={(event) => set({ to: event.target.value })}>
          {options}
        </SelectField>
      </div>
      <Shown query={query}>{(differences) => <Differences differences={differences} />}</Shown>
    </Section>
  );
}

function Differences({ differences }: { differences: DifferencesDto }) {
  const w = useWords();
  const { whole, targets } = differences;
  if (whole.length === 0 && targets.length === 0) return <p className="quiet">{w('draft.differences.none')}</p>;
  return (
    <div className="sheet-scroll" ref={focusWhenScrolling}>
      <table className="sheet differences">
        <caption className="unheard">{w('draft.differences')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('draft.differences.line')}</th>
            <th scope="col">{w('draft.conflict.field')}</th>
            <th scope="col">{w('draft.differences.before')}</th>
            <th scope="col">{w('draft.differences.after')}</th>
          </tr>
        </thead>
        <tbody>
          {whole.map((one, i) => (
            <Row key={one.field} head={i === 0 ? w('draft.whole') : ''} difference={one} />
          ))}
          {targets.flatMap((target) =>
            target.change === 'changed'
              ? target.fields.map((one, i) => (
                  <Row key={target.code + one.field} head={i === 0 ? `${target.code} ${target.name}` : ''} difference={one} />
                ))
              : [
                  <tr key={target.code} className={`difference-${target.change}`}>
                    <th scope="row">
                      {target.code} {target.name}
                    </th>
                    <td colSpan={3}>{w(`draft.differences.${target.change}`)}</td>
                  </tr>,
                ],
          )}
        </tbody>
      </table>
    </div>
  );
}

function Row({ head, difference }: { head: string; difference: FieldDifferenceDto }) {
  const w = useWords();
  const { field, before, after } = difference;
  return (
    <tr>
      <th scope="row">{head}</th>
      <td>{fieldWords(field, w)}</td>
      <td>
        <del>{valueWords(field, before, w)}</del>
      </td>
      <td>
        <ins>{valueWords(field, after, w)}</ins>
      </td>
    </tr>
  );
}

function textWords(ref: string, w: Say): string {
  if (ref === 'now') return w('draft.text.now');
  return w(ref.startsWith('r') ? 'draft.text.round' : 'draft.text.version', { n: Number(ref.slice(1)) });
}

function fieldWords(field: string, w: Say): string {
  const clause = /^clauses\.(\d+)$/.exec(field);
  const kept = /^kept\.(.+)\.\w+$/.exec(field);
  if (kept) return w('ambition.inText.about', { about: kept[1]! });
  return clause ? w('draft.f.clauses', { n: Number(clause[1]) }) : w(`draft.f.${field as 'name'}`);
}

/** Codes become words; a curve is told in percent. */
function valueWords(field: string, value: string | null, w: Say): string {
  if (value === null) return w('draft.none');
  if (field === 'kind') return w(`kind.${value as 'level'}`);
  if (field === 'cadence') return w(`draft.cadence.${value as 'monthly'}`);
  if (field === 'wording') return w(`draft.wording.${value as 'firm'}`);
  if (field === 'track') return w(`draft.track.${value as 'statistical'}`);
  if (field === 'capOf') return w(`draft.capOf.${value as 'total'}`);
  if (value === 'true' || value === 'false') return w(value === 'true' ? 'draft.yes' : 'draft.no');
  if (field === 'curve' || field === 'baseShares')
    return value
      .split(LIST)
      .map((share) => `${(Number(share) * 100).toFixed(1)}%`)
      .join(' ');
  return value;
}

/** As `differencesOf` joins a list. */
const LIST = '\uff1b';
