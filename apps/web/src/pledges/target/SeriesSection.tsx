import type { KnownAssessmentDto, TargetDetailDto, TargetPeriodDto } from '#api-client/generated.js';
import { computed, rounded } from '#domain/language/number-words.js';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { POINTS_AT_MONTHS } from '../../ui/chart/month-cursor.js';
import { columnPlaces } from '../../ui/decimal-words.js';
import { Figure } from '../../ui/Figure.js';
import { LightMark } from '../../ui/LightMark.js';
import { Section } from '../../ui/Section.js';
import { StateChip } from '../../ui/StateChip.js';
import { written } from '../../assessment/pace-figures.js';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';
import { SheetHead } from '../../ui/table/SheetHead.js';

/** Month by month: what was filed, what was due, the light, and its receipt. */
interface SeriesProps {
  detail: TargetDetailDto;
  asOf: string;
  onReceipt: (month: string) => void;
}

export function SeriesSection({ detail, asOf, onReceipt }: SeriesProps) {
  const w = useWords();
  if (detail.series.length === 0) return null;
  const figures = detail.series.map((judged) => figuresOf(judged, detail.target.decimals));
  const places = {
    actual: columnPlaces(figures.map(({ actual }) => actual)),
    expected: columnPlaces(figures.map(({ expected }) => expected)),
    gap: columnPlaces(figures.map(({ gap }) => gap)),
  };
  return (
    <Section
      title={w('series.title')}
      note={w('series.note')}
      actions={<ExportList small list="assessments" filters={{ of: detail.target.id, year: detail.target.year, asOf }} />}
      flush
    >
      <div className="sheet-scroll" ref={focusWhenScrolling}>
        <table className="sheet series">
          <caption className="unheard">{w('series.title')}</caption>
          <SheetHead
            cells={[
              { label: w('board.period') },
              { label: w('targets.light') },
              { label: w('series.actual'), right: true },
              { label: w('series.expected'), right: true },
              { label: w(detail.target.kind === 'rank' ? 'series.gapPlaces' : 'series.gap'), right: true },
              { label: w('series.state') },
              { label: w('receipt.title'), unheard: true },
            ]}
          />
          <tbody {...POINTS_AT_MONTHS}>
            {detail.series.map((judged) => (
              <SeriesRow
                key={judged.month}
                judged={judged}
                filing={detail.periods.find(({ period }) => period === judged.month)}
                detail={detail}
                places={places}
                onReceipt={onReceipt}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** What a month is written with: as filed, as reckoned, and the gap to a hundredth. */
const figuresOf = ({ actual, expected, gap }: KnownAssessmentDto, decimals: number) => ({
  actual: actual && written(actual, decimals),
  expected: expected && computed(expected, decimals),
  gap: gap && rounded(gap, 2),
});

interface SeriesRowProps {
  judged: KnownAssessmentDto;
  filing: TargetPeriodDto | undefined;
  detail: TargetDetailDto;
  places: Record<'actual' | 'expected' | 'gap', number>;
  onReceipt: (month: string) => void;
}

function SeriesRow({ judged, filing, detail: { target }, places, onReceipt }: SeriesRowProps) {
  const w = useWords();
  const dates = useDates();
  const { month, period, light } = judged;
  const { actual, expected, gap } = figuresOf(judged, target.decimals);
  const gapHead = w(target.kind === 'rank' ? 'series.gapPlaces' : 'series.gap');
  return (
    <tr data-at-month={month}>
      <th scope="row">{dates.shortMonth(month)}</th>
      <td>
        <LightMark
          light={light}
          provisional={judged.provisional}
          recovered={judged.recovered}
          doubtful={judged.doubtful}
          reason={judged.notAssessed}
          standing={judged.standing === light ? null : judged.standing}
          size="small"
        />
        {period !== null && period !== month && (
          <small className="quiet"> {w('series.of', { month: dates.monthName(period) })}</small>
        )}
      </td>
      <td className="right" data-head={w('series.actual')}>
        <Figure value={actual} places={places.actual} strong />
      </td>
      <td className="right" data-head={w('series.expected')}>
        <Figure value={expected} places={places.expected} />
      </td>
      <td className="right" data-head={gapHead}>
        <Figure value={gap} places={places.gap} signed />
      </td>
      <td className="series-state">
        {filing ? (
          <>
            <StateChip state={filing.state} />
            {filing.late && <small className="late"> {w('series.late')}</small>}
          </>
        ) : (
          <span className="quiet">{w('series.noPeriod')}</span>
        )}
      </td>
      <td className="right series-receipt">
        <Button
          small
          look="quiet"
          aria-label={w('series.receipt', { month: dates.month(month) })}
          onClick={() => onReceipt(month)}
        >
          {w('receipt.button')}
        </Button>
      </td>
    </tr>
  );
}
