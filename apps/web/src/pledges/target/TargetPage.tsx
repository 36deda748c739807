import { targetsRead, type TargetDetailDto } from '#api-client/generated.js';
import { knownIn } from '#domain/language/known-words.js';
import { isDay } from '#domain/calendar/zone-time.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useNow } from '../../app/clock.js';
import { useDates } from '../../app/language/dates.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { AsOfBanner, AsOfPicker } from '../../ui/AsOfPicker.js';
import { AfterPaint } from '../../ui/AfterPaint.js';
import { LinkButton } from '../../ui/Button.js';
import { CopyLink } from '../../ui/CopyLink.js';
import { PageHead } from '../../ui/PageHead.js';
import { PrintButton } from '../../ui/PrintButton.js';
import { Shown } from '../../ui/Shown.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { useNames } from '../../assessment/named.js';
import { AmendmentsSection } from '../amendment/AmendmentsSection.js';
import { EvidenceSection } from './EvidenceSection.js';
import { JournalSection } from './JournalSection.js';
import { PaceSection } from './PaceSection.js';
import { RevisionsSection } from './RevisionsSection.js';
import { SeriesSection } from './SeriesSection.js';
import { TargetFacts } from './TargetFacts.js';
import { TargetFlags } from './TargetFlags.js';
import { TargetReceipt } from './TargetReceipt.js';
import { TargetStanding } from './TargetStanding.js';
import './target.css';

/** One promise: what was signed, where it stands and why, and every figure it rests on. */
export function TargetPage() {
  const id = Number(useParams()['id']);
  const today = useDates().dayOf(useNow());
  const filters = useUrlFilters({ asOf: '', receipt: '' }, { asOf: (day) => isDay(day) && day <= today });
  const { asOf, receipt } = filters.values;
  const query = useQuery({
    queryKey: ['target', id, asOf],
    queryFn: ({ signal }) => dataOf(targetsRead(id, { asOf: asOf || undefined }, { signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="target-page" aria-busy={query.isPlaceholderData}>
      <AsOfBanner value={asOf || null} onNow={() => filters.set({ asOf: '' })} />
      <Shown query={query}>
        {(detail) => (
          <>
            <Head detail={detail} asOf={asOf} onAsOf={(day) => filters.set({ asOf: day ?? '' })} />
            <div className="target-columns">
              <div>
                <TargetStanding detail={detail} onReceipt={(month) => filters.set({ receipt: month })} />
                <PaceSection detail={detail} />
                <AfterPaint>
                  <AmendmentsSection target={detail.target} where="above" />
                  <SeriesSection detail={detail} asOf={asOf} onReceipt={(month) => filters.set({ receipt: month })} />
                  <RevisionsSection detail={detail} asOf={asOf} />
                  <AmendmentsSection target={detail.target} where="below" />
                </AfterPaint>
              </div>
              <div>
                <TargetFacts detail={detail} />
                <AfterPaint>
                  <TargetFlags flags={detail.flags} />
                  <EvidenceSection targetId={id} year={detail.target.year} />
                  <JournalSection targetId={id} year={detail.target.year} />
                </AfterPaint>
              </div>
            </div>
            <TargetReceipt detail={detail} month={receipt} onClose={() => filters.set({ receipt: '' })} />
          </>
        )}
      </Shown>
    </div>
  );
}

interface HeadProps {
  detail: TargetDetailDto;
  asOf: string;
  onAsOf: (day: string | null) => void;
}

function Head({ detail: { target, periods }, asOf, onAsOf }: HeadProps) {
  const w = useWords();
  const { language } = useLanguage();
  const dates = useDates();
  const names = useNames();
  const today = dates.dayOf(useNow());
  const toFile = periods.filter(({ allowed }) => allowed.includes('saveDraft'));
  return (
    <PageHead
      title={names.of(target)}
      sub={
        <>
          <span className="num">{target.code}</span> · {names.of(target.unit)} · {w(`kind.${target.kind}`)}
          {` · ${knownIn(language, target.category)}`}
          {target.illustrative && (
            <abbr className="illustrative" title={w('illustrative.target')}>
              {w('illustrative')}
            </abbr>
          )}
        </>
      }
    >
      {toFile.map(({ period }) => (
        <LinkButton key={period} look="primary" to={`/filing/${target.id}/${period}`}>
          {w('target.file', { month: dates.monthName(period) })}
        </LinkButton>
      ))}
      <AsOfPicker value={asOf || null} min={`${target.year}-01-31`} max={today} onChange={onAsOf} />
      <CopyLink />
      <PrintButton />
    </PageHead>
  );
}
