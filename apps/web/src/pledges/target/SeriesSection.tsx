import type { KnownAssessmentDto, TargetDetailDto, TargetPeriodDto } from '#api-client/generated.js';
import { computed, rounded } from '#domain/language/number-words.js';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { Figure } from '../../ui/Figure.js';
import { LightMark } from '../../ui/LightMark.js';
import { Section } from '../../ui/Section.js';
import { StateChip } from '../../ui/StateChip.js';
import { written } from '../../assessment/pace-figures.js';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';

/** Month by month: what was filed, what was due, the light, and its receipt. */
interface SeriesProps {
  detail: TargetDetailDto;
  asOf: string;
  onReceipt: (month: string) => void;
}

export function SeriesSection({ detail, asOf, onReceipt }: SeriesProps) {
  const w = useWords();
  if (detail.series.length === 0) return null;
  return (
    <Section
      title={w('series.title')}
      note={w('series.note')}
      actions={<ExportList small list="assessments" filters={{ of: detail.target.id, year: detail.target.year, asOf }} />}
      flush
    >
      <div className="sheet-scroll" ref={focusWhenScrolling}>
        <table className="sheet series">
          <thead>
            <tr>
              <th scope="col">{w('board.period')}</th>
              <th scope="col">{w('targets.light')}</th>
              <th scope="col" className="right">
                {w('series.actual')}
              </th>
              <th scope="col" className="right">
                {w('series.expected')}
              </th>
              <th scope="col" className="right">
                {w(detail.target.kind === 'rank' ? 'series.gapPlaces' : 'series.gap')}
              </th>
              <th scope="col">{w('series.state')}</th>
              <th scope="col">
                <span className="unheard">{w('receipt.title')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {detail.series.map((judged) => (
              <SeriesRow
                key={judged.month}
                judged={judged}
                filing={detail.periods.find(({ period }) => period === judged.month)}
                detail={detail}
                onReceipt={onReceipt}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface SeriesRowProps {
  judged: KnownAssessmentDto;
  filing: TargetPeriodDto | undefined;
  detail: TargetDetailDto;
  onReceipt: (month: string) => void;
}

function SeriesRow({ judged, filing, detail: { target }, onReceipt }: SeriesRowProps) {
  const w = useWords();
  const dates = useDates();
  const { month, period, actual, expected, gap, light } = judged;
  const places = (value: string | null) => value && computed(value, target.decimals);
  return (
    <tr>
      <th scope="row">{dates.monthName(month)}</th>
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
      <td className="right">
        <Figure value={actual && written(actual, target.decimals)} strong />
      </td>
      <td className="right">
        <Figure value={places(expected)} />
      </td>
      <td className="right">
        <Figure value={gap === null ? null : rounded(gap, 2)} signed />
      </td>
      <td>
        {filing ? (
          <>
            <StateChip state={filing.state} />
            {filing.late && <small className="late"> {w('series.late')}</small>}
          </>
        ) : (
          <span className="quiet">{w('series.noPeriod')}</span>
        )}
      </td>
      <td className="right">
        <Button
          small
          look="quiet"
          aria-label={w('series.receipt', { month: dates.month(month) })}
          onClick={() => onReceipt(month)}
        >
          {w('receipt.title')}
        </Button>
      </td>
    </tr>
  );
}
