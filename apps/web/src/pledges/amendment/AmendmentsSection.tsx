import {
  amendmentsApprove,
  amendmentsList,
  amendmentsPropose,
  amendmentsRefuse,
  amendmentsWithdraw,
  type AmendmentDto,
  type TargetInFull,
} from '#api-client/generated.js';
import { addMonths, monthOf, monthsOf } from '#domain/calendar/months.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useDates } from '../../app/language/dates.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { thenAnew } from '../../app/request/then-anew.js';
import { AtClock } from '../../people/AtClock.js';
import { FormArea, FormDialog, FormSelect, FormText } from '../../ui/FormDialog.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { Figure } from '../../ui/Figure.js';
import { Section } from '../../ui/Section.js';
import '../../ui/stacked.css';

interface AmendmentsSectionProps {
  target: TargetInFull;
  /** Above the months where there is something to read or decide; below everything where there is only the way to propose one. */
  where: 'above' | 'below';
}

/** What was signed and what it became, side by side for ever; the office proposes, a leader decides. */
export function AmendmentsSection({ target, where }: AmendmentsSectionProps) {
  const w = useWords();
  const [proposing, setProposing] = useState(false);
  const query = useQuery({
    queryKey: ['amendments', target.id],
    queryFn: ({ signal }) => dataOf(amendmentsList({ target: target.id }, { signal })),
  });
  const items = query.data?.items ?? [];
  const may = query.data?.allowed.includes('propose') ?? false;
  // What is shown is this month's; what is amended is what was approved last, though it may begin later.
  const last = items.find(({ state }) => state === 'approved') ?? null;
  if (!query.data || (where === 'above') !== items.length > 0) return null;
  if (items.length === 0 && !may) return null;
  return (
    <Section
      title={w('amendment.title')}
      actions={
        <>
          {items.length > 0 && <ExportList small list="amendments" filters={{ of: target.id, year: target.year }} />}
          {may && (
            <Button small onClick={() => setProposing(true)}>
              {w('amendment.propose')}
            </Button>
          )}
        </>
      }
    >
      {items.length === 0 && <p className="quiet">{w('amendment.none')}</p>}
      {items.map((item) => (
        <AmendmentRow key={item.id} item={item} year={target.year} />
      ))}
      <AtClock>
        {(today) => (
          <ProposeDialog target={target} last={last} today={today} open={proposing} onClose={() => setProposing(false)} />
        )}
      </AtClock>
    </Section>
  );
}

type Act = 'approve' | 'refuse' | 'withdraw';

function AmendmentRow({ item, year }: { item: AmendmentDto; year: number }) {
  const w = useWords();
  const dates = useDates();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [act, setAct] = useState<Act | null>(null);
  const unit = (language === 'en' && item.measureUnitEn) || item.measureUnit;
  const go = async (reason: string) => {
    const tag = `"${item.version}"`;
    await thenAnew(
      async () => {
        if (act === 'approve') await dataOf(amendmentsApprove(item.id, tag));
        if (act === 'refuse') await dataOf(amendmentsRefuse(item.id, tag, { reason }));
        if (act === 'withdraw') await dataOf(amendmentsWithdraw(item.id, tag));
        announce(w(`amendment.done.${act!}`));
      },
      () => queries.invalidateQueries(),
    );
  };
  return (
    <div className="section-body">
      <p>
        <span className="tag">{w(`amendment.state.${item.state}`)}</span>{' '}
        {w('amendment.from', { month: dates.month(item.fromPeriod) })} · {w('amendment.original')}{' '}
        <Figure value={item.before.target} unit={unit} /> → {w('amendment.adjusted')}{' '}
        <Figure value={item.after.target} unit={unit} strong />
        {item.pledgeVersion !== null && <> · {w('amendment.version', { n: item.pledgeVersion })}</>}
      </p>
      <p>{item.reason}</p>
      <p className="quiet">
        {w('amendment.proposedBy', { name: item.proposerName, at: dates.momentSeenFrom(year, item.proposedAt) })}
        {item.deciderName && item.decidedAt && (
          <> · {w('amendment.decidedBy', { name: item.deciderName, at: dates.momentSeenFrom(year, item.decidedAt) })}</>
        )}
        {item.decisionNote && <> · {item.decisionNote}</>}
      </p>
      {item.allowed.length > 0 && (
        <div className="button-row">
          {(['approve', 'refuse', 'withdraw'] as const)
            .filter((one) => item.allowed.includes(one))
            .map((one) => (
              <Button key={one} small look={one === 'approve' ? 'primary' : 'plain'} onClick={() => setAct(one)}>
                {w(`amendment.${one}`)}
              </Button>
            ))}
        </div>
      )}
      <ConfirmWithReason
        open={act !== null}
        onClose={() => setAct(null)}
        title={act && w(`amendment.${act}`)}
        confirm={act ? w(`amendment.${act}`) : ''}
        reason={act === 'refuse' ? {} : undefined}
        onConfirm={go}
      >
        <p>{act && w(`amendment.what.${act}`)}</p>
      </ConfirmWithReason>
    </div>
  );
}

function ProposeDialog({
  target,
  last,
  today,
  open,
  onClose,
}: {
  target: TargetInFull;
  last: AmendmentDto | null;
  today: string;
  open: boolean;
  onClose: () => void;
}) {
  const w = useWords();
  const { language } = useLanguage();
  const dates = useDates();
  const queries = useQueryClient();
  const terms = { ...target.terms, ...last?.after };
  const first = addMonths(monthOf(today), -1);
  const months = monthsOf(target.year).filter((month) => month >= first);
  const milestones = terms.kind === 'milestone';
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={w('amendment.propose')}
      submit={w('amendment.send')}
      onSubmit={async (values, once) => {
        const nodes = milestones ? terms.nodes.map((node) => ({ ...node, dueOn: values(`node-${node.id}`) })) : [];
        const body = {
          fromPeriod: values('fromPeriod'),
          reason: values('reason'),
          values: { target: values('target') || null, upper: terms.upper, stretch: values('stretch') || null, nodes },
        };
        await dataOf(amendmentsPropose(target.id, body, once));
        announce(w('amendment.sent'));
        await queries.invalidateQueries({ queryKey: ['amendments'] });
      }}
    >
      <FormSelect name="fromPeriod" label={w('amendment.fromPeriod')} hint={w('amendment.fromPeriod.hint')} required>
        {months.map((month) => (
          <option key={month} value={month}>
            {dates.month(month)}
          </option>
        ))}
      </FormSelect>
      <div className="form-pair">
        <FormText
          name="target"
          label={`${w('amendment.adjusted')} (${(language === 'en' && target.measureUnitEn) || target.measureUnit})`}
          defaultValue={terms.target ?? ''}
          inputMode="decimal"
          pattern="-?\d{1,18}(\.\d{1,6})?"
          required={terms.target !== null}
        />
        <FormText
          name="stretch"
          label={w('amendment.stretch')}
          defaultValue={terms.stretch ?? ''}
          inputMode="decimal"
          pattern="-?\d{1,18}(\.\d{1,6})?"
        />
      </div>
      {milestones &&
        terms.nodes.map((node) => (
          <FormText key={node.id} name={`node-${node.id}`} type="date" label={node.name} defaultValue={node.dueOn} required />
        ))}
      <FormArea name="reason" label={w('amendment.reason')} maxLength={400} required />
    </FormDialog>
  );
}
