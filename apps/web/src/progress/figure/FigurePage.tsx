import type { FilingDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { LinkButton } from '../../ui/Button.js';
import { Loading } from '../../ui/PageState.js';
import { PageHead } from '../../ui/PageHead.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { StateChip } from '../../ui/StateChip.js';
import type { Bench } from '../judge.js';
import { useNames } from '../names.js';
import { NoSuchYear } from '../NoSuchYear.js';
import { submissionQuery, useBench } from '../queries.js';
import '../progress.css';
import './figure.css';
import { OwnerSection } from '../owner/OwnerSection.js';
import { differs } from '../owner/subject.js';
import { useDraftDesk } from '../use-draft-desk.js';
import { useSeen, useSeenRows } from '../use-seen-rows.js';
import { FigureForm } from './FigureForm.js';
import { FigureSteps } from './FigureSteps.js';
import { FigureTrail } from './FigureTrail.js';

/** One figure by itself: for the phone, and for a mail's link to what was returned. */
export function FigurePage() {
  const { targetId = '', period = '' } = useParams();
  const filing = useQuery(submissionQuery(Number(targetId), period));
  const { bench, query } = useBench(Number(period.slice(0, 4)));
  if (query.isError) return <NoSuchYear period={period} error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Shown query={filing}>
      {(data) => (bench ? <OneFigure key={`${targetId}/${period}`} filing={data} bench={bench} /> : <Loading />)}
    </Shown>
  );
}

function OneFigure({ filing, bench }: { filing: FilingDto; bench: Bench }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const filings = useMemo(() => [filing], [filing]);
  const desk = useDraftDesk(filings);
  const one = useSeen(useSeenRows(desk, bench), filing.target.id);
  if (!one) return null;
  const { target, period, window } = one.row.filing;
  const due = window && one.row.filing.allowed.includes('saveDraft') && w('figure.due', { due: dates.moment(window.dueAt) });
  return (
    <div className="figure-page">
      <PageHead
        title={w('figure.title', { name: names.target(target), month: dates.monthName(period) })}
        sub={[names.unit(target.unit), w('figure.verifier', { unit: names.unit(target.verifierUnit) }), due]
          .filter(Boolean)
          .join(' · ')}
      >
        <StateChip state={one.row.filing.state} />
        {filing.allowed.includes('saveDraft') && (
          <LinkButton to={`/filing?period=${period}&target=${target.id}`}>{w('figure.inGrid')}</LinkButton>
        )}
      </PageHead>
      <Section title={w('filing.figure')}>
        <FigureForm
          seen={one}
          bench={bench}
          strict={one.row.filing.state === 'returned'}
          onEdit={(change) => desk.edit(target.id, change)}
          onChanged={() => void desk.refresh(target.id)}
          onBegin={() => void desk.begin(target.id)}
        />
        <FigureSteps seen={one} desk={desk} apart={differs(filing)} />
      </Section>
      <OwnerSection filing={filing} />
      <FigureTrail filing={one.row.filing} />
    </div>
  );
}
