import { planYearsClose, planYearsOpen, type PlanYearDto } from '#api-client/generated.js';
import { problemOf } from '#domain/language/problem.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { planYearQuery } from '../../calendar/queries.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { thenAnew } from '../../app/request/then-anew.js';
import { asProblem } from '../../app/request/problem.js';
import { announce } from '../../ui/announce.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty } from '../../ui/PageState.js';
import { Shown } from '../../ui/Shown.js';

import { RollOverSection } from './RollOverSection.js';
import { YearPledges } from './YearPledges.js';
import { YearRules } from './YearRules.js';
import { YearWindows } from './YearWindows.js';
import './year.css';

/** One plan year from its preparation to its close. */
export function PlanYearPage() {
  const w = useWords();
  const year = Number(useParams()['year']);
  const query = useQuery(planYearQuery(year));
  if (query.isError && asProblem(query.error).status === 404)
    return (
      <Empty title={w('year.absent', { year })} action={<LinkButton to="/plan-years">{w('year.back')}</LinkButton>}>
        {w('year.absent.detail')}
      </Empty>
    );
  return <Shown query={query}>{(plan) => <YearView key={year} plan={plan} />}</Shown>;
}

type Step = 'open' | 'close';
const DO = { open: planYearsOpen, close: planYearsClose };

function YearView({ plan }: { plan: PlanYearDto }) {
  const w = useWords();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Step | null>(null);
  const { year, state, allowed, hindered, version } = plan;
  const step: Step | null = state === 'preparing' ? 'open' : state === 'open' ? 'close' : null;
  const hindrance = hindered.find(({ act }) => act === step);
  const take = async (which: Step) => {
    await thenAnew(
      async () => {
        await dataOf(DO[which](year, `"${version}"`));
        announce(w(which === 'open' ? 'year.opened' : 'year.closed', { year }));
      },
      () => Promise.all([['planYears'], ['calendar'], ['pledges']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
    );
  };
  return (
    <>
      <PageHead title={w(`year.title.${state}`, { year })} sub={w(`year.sub.${state}`)}>
        <ExportList list="windows" filters={{ year }} />
        <LinkButton to="/plan-years">{w('year.back')}</LinkButton>
        {step && allowed.includes(step) && (
          <Button look={step === 'close' ? 'danger' : 'primary'} onClick={() => setAsked(step)}>
            {w(step === 'open' ? 'year.open' : 'year.close')}
          </Button>
        )}
      </PageHead>
      {hindrance && state === 'preparing' && <p className="caution-note">{problemOf(hindrance.reason, {}, language).detail}</p>}
      <div className="year-parts">
        <YearRules plan={plan} />
        <YearWindows plan={plan} />
        <YearPledges year={year} />
      </div>
      {allowed.includes('rollOver') && <RollOverSection plan={plan} />}
      <ConfirmWithReason
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={asked && w(asked === 'open' ? 'year.open.title' : 'year.close.title', { year })}
        confirm={w(asked === 'close' ? 'year.close' : 'year.open')}
        danger={asked === 'close'}
        onConfirm={() => take(asked!)}
      >
        <p>{asked && w(asked === 'open' ? 'year.open.what' : 'year.close.what')}</p>
      </ConfirmWithReason>
    </>
  );
}
