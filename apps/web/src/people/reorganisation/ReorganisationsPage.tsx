import {
  reorganisationsApprove,
  reorganisationsList,
  reorganisationsRefuse,
  reorganisationsWithdraw,
  type ReorganisationDto,
} from '#api-client/generated.js';
import { problemOf } from '#domain/language/problem.js';
import { ROLE_NAMES } from '#domain/people/roles.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useDates } from '../../app/language/dates.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { thenAnew } from '../../app/request/then-anew.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { useNamed, useUnits } from '../named.js';
import { ProposeReorganisation } from './ProposeReorganisation.js';

/** 机构调整: proposed by one duty, decided by another; what was before stays readable. */
export function ReorganisationsPage() {
  const w = useWords();
  const [proposing, setProposing] = useState(false);
  const query = useQuery({
    queryKey: ['reorganisations'],
    queryFn: ({ signal }) => dataOf(reorganisationsList({ signal })),
  });
  return (
    <>
      <PageHead title={w('reorganisation.title')} sub={w('reorganisation.sub')}>
        {(query.data?.items.length ?? 0) > 0 && <ExportList list="reorganisations" />}
        {query.data?.allowed.includes('propose') && (
          <Button look="primary" onClick={() => setProposing(true)}>
            {w('reorganisation.propose')}
          </Button>
        )}
      </PageHead>
      <Shown query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={w('reorganisation.none')}>{w('reorganisation.none.detail')}</Empty>
          ) : (
            items.map((item) => <Reorganisation key={item.id} item={item} />)
          )
        }
      </Shown>
      <ProposeReorganisation open={proposing} onClose={() => setProposing(false)} />
    </>
  );
}

type Act = 'approve' | 'refuse' | 'withdraw';

function Reorganisation({ item }: { item: ReorganisationDto }) {
  const w = useWords();
  const dates = useDates();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const units = useUnits();
  const named = useNamed();
  const [act, setAct] = useState<Act | null>(null);
  const nameOf = (id: number | null | undefined) => {
    const unit = units.find((one) => one.id === id);
    return unit ? named(unit) : '—';
  };
  const successor = ({ unitId, newUnit }: { unitId?: number | null; newUnit?: { name: string } | null }) =>
    newUnit?.name ?? nameOf(unitId);
  const { plan } = item;
  const to =
    plan.rename?.name ?? (plan.into ? successor(plan.into) : (plan.parts ?? []).map(successor).join(w('reorganisation.and')));
  const go = async (reason: string) => {
    const tag = `"${item.version}"`;
    await thenAnew(
      async () => {
        if (act === 'approve') await dataOf(reorganisationsApprove(item.id, tag));
        if (act === 'refuse') await dataOf(reorganisationsRefuse(item.id, tag, { reason }));
        if (act === 'withdraw') await dataOf(reorganisationsWithdraw(item.id, tag));
        announce(w(`reorganisation.done.${act!}`));
      },
      () => queries.invalidateQueries(),
    );
  };
  return (
    <Section
      title={w('reorganisation.what', {
        kind: w(`reorganisation.kind.${item.kind}`),
        units: plan.unitIds.map(nameOf).join(w('reorganisation.and')),
        to,
      })}
      note={<span className="tag">{w(`reorganisation.state.${item.state}`)}</span>}
      actions={
        item.allowed.length > 0 &&
        (['approve', 'refuse', 'withdraw'] as const)
          .filter((one) => item.allowed.includes(one))
          .map((one) => (
            <Button key={one} small look={one === 'approve' ? 'primary' : 'plain'} onClick={() => setAct(one)}>
              {w(`reorganisation.${one}`)}
            </Button>
          ))
      }
    >
      <p>
        {w('reorganisation.from', { day: dates.day(item.fromDay) })}
        {item.fromPeriod && <> · {w('reorganisation.period', { month: dates.month(item.fromPeriod) })}</>}
      </p>
      <p>{item.reason}</p>
      <p className="quiet">
        {w('reorganisation.proposedBy', {
          name: item.proposerName,
          duty: ROLE_NAMES[item.proposedDuty][language],
          at: dates.moment(item.proposedAt),
        })}
        {item.deciderName && item.decidedAt && (
          <> · {w('reorganisation.decidedBy', { name: item.deciderName, at: dates.moment(item.decidedAt) })}</>
        )}
        {item.decisionNote && <> · {item.decisionNote}</>}
      </p>
      {item.hindrance && <p className="quiet">{problemOf(item.hindrance, {}, language).detail}</p>}
      <ConfirmWithReason
        open={act !== null}
        onClose={() => setAct(null)}
        title={act && w(`reorganisation.${act}`)}
        confirm={act ? w(`reorganisation.${act}`) : ''}
        reason={act === 'refuse' ? {} : undefined}
        onConfirm={go}
      >
        <p>{act && w(`reorganisation.what.${act}`)}</p>
      </ConfirmWithReason>
    </Section>
  );
}
