import type { TargetDetailDto } from '#api-client/generated.js';
import { monthIn } from '#domain/calendar/months.js';
import { measured } from '#domain/language/measure.js';
import { computed } from '#domain/language/number-words.js';
import { useMemo, useRef } from 'react';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { useNames } from '../../assessment/named.js';
import { ChartSection } from '../../ui/chart/ChartSection.js';
import { ChartTable } from '../../ui/chart/ChartTable.js';
import { columnPlaces, figureWords } from '../../ui/decimal-words.js';
import { Figure } from '../../ui/Figure.js';
import { LightMark } from '../../ui/LightMark.js';
import { paceKey, paceSaid } from './pace-said.js';
import { PaceChart } from './PaceChart.js';
import { paceSeries, type ChartPoint, type PaceSeries } from './pace-series.js';

/** The year as a picture, as a table, and as one sentence. */
export function PaceSection({ detail }: { detail: TargetDetailDto }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const svg = useRef<SVGSVGElement>(null);
  const series = useMemo(() => paceSeries(detail), [detail]);
  const { target } = detail;
  const doubtful = detail.series.filter((one) => one.doubtful).at(-1);
  const unit =
    target.kind === 'growth' || target.kind === 'rate' ? '%' : target.kind === 'rank' ? w('chart.place') : names.measure(target);
  if (series.plan.length + series.actual.length + series.comparator.length === 0) return null;
  const title = w('chart.said', { name: names.of(target), year: target.year });
  const said = paceSaid(series, { title, year: target.year, unit, decimals: target.decimals }, w, dates);
  const picture = async () =>
    svg.current && {
      svg: new XMLSerializer().serializeToString(svg.current),
      title: `${target.code} ${title}`,
      key: paceKey(series, w),
      fileName: `${target.code} ${names.of(target)}.png`,
    };
  return (
    <ChartSection
      name="pace"
      title={w('chart.title')}
      said={said}
      saidInside
      picture={picture}
      table={() => <PaceTable series={series} year={target.year} unit={unit} decimals={target.decimals} said={said} />}
    >
      {doubtful && (
        <p className="chart-doubtful">
          {w('chart.doubtful', {
            month: dates.monthName(doubtful.month),
            figure: measured(figureWords(doubtful.actual ?? '0'), unit),
          })}
        </p>
      )}
      <PaceChart series={series} year={target.year} unit={unit} decimals={target.decimals} said={said} svg={svg} />
    </ChartSection>
  );
}

interface PaceTableProps {
  series: PaceSeries;
  year: number;
  unit: string;
  decimals: number;
  said: string;
}

function PaceTable({ series, year, unit, decimals, said }: PaceTableProps) {
  const w = useWords();
  const dates = useDates();
  const { plan, actual, comparator, outlook, estimate } = series;
  const words = (value: number) => computed(String(value), decimals);
  const cell = (value: number | null | undefined, places?: number) => (
    <Figure value={value === undefined || value === null ? null : words(value)} places={places} />
  );
  const placesIn = new Map<readonly ChartPoint[], number>(
    [plan, actual, comparator].map((points) => [points, columnPlaces(points.map(({ value }) => words(value)))]),
  );
  const at = (points: readonly ChartPoint[], month: number) =>
    cell(points.find((point) => point.month === month)?.value, placesIn.get(points));
  const ends = [
    outlook && { key: 'outlook', name: w('chart.end.outlook'), value: outlook.mid },
    outlook && outlook.low !== null && { key: 'low', name: w('chart.end.low'), value: outlook.low },
    outlook && outlook.high !== null && { key: 'high', name: w('chart.end.high'), value: outlook.high },
    estimate && { key: 'estimate', name: w('chart.key.estimate'), value: estimate.value },
    series.target !== null && { key: 'target', name: w('chart.end.target'), value: series.target },
    series.stretch !== null && { key: 'stretch', name: w('chart.end.stretch'), value: series.stretch },
  ].flatMap((end) => end || []);
  return (
    <>
      <p className="quiet">{w('chart.tableUnit', { unit })}</p>
      <ChartTable
        caption={said}
        columns={[
          { key: 'month', label: w('board.period') },
          { key: 'plan', label: w('chart.plan'), right: true },
          { key: 'actual', label: w('chart.actual'), right: true },
          { key: 'light', label: w('chart.col.light') },
          ...(comparator.length > 0 ? [{ key: 'comparator', label: w('chart.comparator'), right: true }] : []),
        ]}
        rows={Array.from({ length: 12 }, (_, index) => index + 1).map((month) => {
          const point = actual.find((one) => one.month === month);
          return {
            key: String(month),
            cells: [
              dates.monthName(monthIn(year, month)),
              at(plan, month),
              at(actual, month),
              point ? <LightMark light={point.light} provisional={point.provisional} size="small" /> : null,
              ...(comparator.length > 0 ? [at(comparator, month)] : []),
            ],
          };
        })}
      />
      {ends.length > 0 && (
        <dl className="chart-ends">
          {ends.map(({ key, name, value }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>{cell(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
