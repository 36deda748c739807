import { planYearsCarry, type PlanYearDto, type RollOverItemDto, type RollOverPreviewDto } from '#api-client/generated.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { planYearQuery } from '../../calendar/queries.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { thenAnew } from '../../app/request/then-anew.js';
import { useNamed } from '../../people/named.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { Figure } from '../../ui/Figure.js';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { rollOverQuery } from './queries.js';
import '../../ui/stacked.css';

/** What would be carried from last year, before it is. */
export function RollOverSection({ plan }: { plan: PlanYearDto }) {
  const query = useQuery(rollOverQuery(plan.year));
  return <Shown query={query}>{(preview) => <Preview plan={plan} preview={preview} />}</Shown>;
}

function Preview({ plan: { year, version }, preview: { from, items } }: { plan: PlanYearDto; preview: RollOverPreviewDto }) {
  const w = useWords();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [added, filled] = (['add', 'fill'] as const).map((fate) => items.filter((item) => item.fate === fate).length) as [
    number,
    number,
  ];
  const carry = async () => {
    await thenAnew(
      async () => {
        const done = await dataOf(planYearsCarry(year, `"${version}"`));
        announce(w('year.carry.done', { lines: done.lines, zone: done.zoneTargets, filled: done.filled }));
      },
      () =>
        Promise.all(
          [['rollOver'], ['planYears'], ['pledges'], planYearQuery(year).queryKey].map((queryKey) =>
            queries.invalidateQueries({ queryKey }),
          ),
        ),
    );
  };
  // Before December is judged every line says the same; then it is said once.
  const early = items.length > 0 && items.every(({ lastResult }) => lastResult === null);
  const word = added > 0 ? w('year.carry.do', { n: added }) : w('year.carry.fill', { n: filled });
  return (
    <Section
      title={w('year.carry', { from })}
      note={w('year.carry.note')}
      flush
      actions={
        <>
          {items.length > 0 && <ExportList small list="rollOver" filters={{ year }} />}
          {added + filled > 0 && (
            <Button look="primary" small onClick={() => setAsked(true)}>
              {word}
            </Button>
          )}
        </>
      }
    >
      {items.length === 0 ? (
        <p className="year-nothing quiet">{w('year.carry.none', { from })}</p>
      ) : (
        <>
          {added + filled === 0 && <p className="year-nothing quiet">{w('year.carry.nothing', { from })}</p>}
          {early && <p className="year-nothing quiet">{w('year.carry.early', { from })}</p>}
          <RollOverTable from={from} items={early ? items.map(withoutEarly) : items} />
        </>
      )}
      <ConfirmWithReason
        open={asked}
        onClose={() => setAsked(false)}
        title={w('year.carry.confirm', { year })}
        confirm={word}
        onConfirm={carry}
      >
        <p>{w('year.carry.what')}</p>
      </ConfirmWithReason>
    </Section>
  );
}

const withoutEarly = (item: RollOverItemDto): RollOverItemDto => ({
  ...item,
  marks: item.marks.filter((mark) => mark === 'nodeDates'),
});

function RollOverTable({ from, items }: RollOverPreviewDto) {
  const w = useWords();
  return (
    <div className="sheet-scroll" ref={focusWhenScrolling}>
      <table className="sheet stacked">
        <caption className="unheard">{w('year.carry', { from })}</caption>
        <thead>
          <tr>
            <th scope="col">{w('year.carry.target')}</th>
            <th scope="col">{w('year.carry.unit')}</th>
            <th scope="col" className="right">
              {w('year.carry.lastTarget', { from })}
            </th>
            <th scope="col" className="right">
              {w('year.carry.lastResult', { from })}
            </th>
            <th scope="col" className="right">
              {w('year.carry.baseline')}
            </th>
            <th scope="col">{w('year.carry.marks')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <RollOverRow key={`${item.unit?.id ?? 'zone'}/${item.fromCode}`} item={item} from={from} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const FATE_TONE: Record<RollOverItemDto['fate'], string> = {
  add: 'tag-brand',
  fill: 'tag-brand',
  there: '',
  unitClosed: 'tag-warn',
};

function RollOverRow({ item, from }: { item: RollOverItemDto; from: number }) {
  const w = useWords();
  const { language } = useLanguage();
  const named = useNamed();
  const unit = (language === 'en' && item.measureUnitEn) || item.measureUnit;
  return (
    <tr>
      <th scope="row">
        {named(item)} <code className="quiet">{item.code}</code>
      </th>
      <td data-head={w('year.carry.unit')}>
        {item.unit ? named(item.unit) : <span className="tag">{w('year.carry.zone')}</span>}
      </td>
      <td data-head={w('year.carry.lastTarget', { from })} className="right">
        <Figure value={item.lastTarget} unit={unit} />
      </td>
      <td data-head={w('year.carry.lastResult', { from })} className="right">
        <Figure value={item.lastResult} unit={unit} />
      </td>
      <td data-head={w('year.carry.baseline')} className="right">
        <Figure value={item.baseline} unit={unit} />
      </td>
      <td data-head={w('year.carry.marks')}>
        <span className={`tag ${FATE_TONE[item.fate]}`}>{w(`year.carry.fate.${item.fate}`)}</span>
        {item.fate !== 'there' &&
          item.marks.map((mark) => (
            <small key={mark} className="year-mark">
              {w(`year.carry.mark.${mark}`)}
            </small>
          ))}
      </td>
    </tr>
  );
}
