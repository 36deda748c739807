import type { TargetDetailDto } from '#api-client/generated.js';
import { monthIn } from '#domain/calendar/months.js';
import { computed } from '#domain/language/number-words.js';
import { useMemo, useRef, useState } from 'react';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { Figure } from '../../ui/Figure.js';
import { groupDigits } from '../../ui/decimal-words.js';
import { Section } from '../../ui/Section.js';
import { useNames } from '../../assessment/named.js';
import { PaceChart } from './PaceChart.js';
import { paceSeries, type ChartPoint, type PaceSeries } from './pace-series.js';
import { savePicture } from './save-picture.js';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';

/** The year as a picture, as a table, and as one sentence. */
export function PaceSection({ detail }: { detail: TargetDetailDto }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const svg = useRef<SVGSVGElement>(null);
  const [asTable, setAsTable] = useState(false);
  const series = useMemo(() => paceSeries(detail), [detail]);
  const { target } = detail;
  const doubtful = detail.series.filter((one) => one.doubtful).at(-1);
  const unit =
    target.kind === 'growth' || target.kind === 'rate' ? '%' : target.kind === 'rank' ? w('chart.place') : names.measure(target);
  if (series.plan.length + series.actual.length + series.comparator.length === 0) return null;
  const figure = (value: number) => groupDigits(computed(String(value), target.decimals));
  const last = series.actual.at(-1);
  const said = [
    w('chart.said', { name: names.of(target), year: target.year }),
    last
      ? w('chart.saidLast', {
          month: dates.shortMonth(monthIn(target.year, last.month)),
          n: figure(last.value),
          unit,
          light: w(`light.${last.light}`),
        })
      : w('chart.saidNone'),
    series.target === null ? '' : w('chart.saidTarget', { n: figure(series.target), unit }),
    series.outlook ? w('chart.saidOutlook', { n: figure(series.outlook.mid), unit }) : '',
  ]
    .filter(Boolean)
    .join(w('terms.comma'));
  const save = () =>
    svg.current &&
    savePicture(
      svg.current,
      w('chart.said', { name: names.of(target), year: target.year }),
      `${target.code} ${names.of(target)}.png`,
    ).catch(() => announce(w('chart.notSaved'), 'wrong'));
  return (
    <Section
      title={w('chart.title')}
      actions={
        <>
          <Button small aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {w(asTable ? 'table.asChart' : 'table.asTable')}
          </Button>
          {!asTable && (
            <Button small onClick={() => void save()}>
              {w('chart.save')}
            </Button>
          )}
        </>
      }
    >
      {doubtful && (
        <p className="chart-doubtful">
          {w('chart.doubtful', { month: dates.shortMonth(doubtful.month), n: doubtful.actual ?? '', unit })}
        </p>
      )}
      {asTable ? (
        <PaceTable series={series} year={target.year} unit={unit} decimals={target.decimals} />
      ) : (
        <PaceChart series={series} year={target.year} unit={unit} decimals={target.decimals} said={said} svg={svg} />
      )}
    </Section>
  );
}

function PaceTable({ series, year, unit, decimals }: { series: PaceSeries; year: number; unit: string; decimals: number }) {
  const w = useWords();
  const dates = useDates();
  const cell = (points: readonly ChartPoint[], month: number) => {
    const value = points.find((point) => point.month === month)?.value;
    return <Figure value={value === undefined ? null : computed(String(value), decimals)} />;
  };
  return (
    <div className="sheet-scroll" ref={focusWhenScrolling}>
      <table className="sheet">
        <caption className="quiet">{w('chart.tableUnit', { unit })}</caption>
        <thead>
          <tr>
            <th scope="col">{w('board.period')}</th>
            {[w('chart.plan'), w('chart.actual'), ...(series.comparator.length > 0 ? [w('chart.comparator')] : [])].map(
              (word) => (
                <th scope="col" className="right" key={word}>
                  {word}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: 12 }, (_, at) => at + 1).map((month) => (
            <tr key={month}>
              <th scope="row">{dates.shortMonth(monthIn(year, month))}</th>
              <td className="right">{cell(series.plan, month)}</td>
              <td className="right">{cell(series.actual, month)}</td>
              {series.comparator.length > 0 && <td className="right">{cell(series.comparator, month)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
