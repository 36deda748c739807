import type { OwnerMonthItemDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { useMay } from '../../app/session/me.js';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty, NoPermission } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { PeriodSteps } from '../PeriodSteps.js';
import { ownerMonthQuery, useAskedPeriod } from '../queries.js';
import '../progress.css';
import '../../ui/stacked.css';
import './owner.css';
import { OwnerTable } from './OwnerTable.js';
import { PasteOwnerFigures } from './PasteOwnerFigures.js';
import '../figure/figure.css';

const SHOWN = {
  all: () => true,
  // Nothing filed yet is no disagreement here: it is being waited for.
  differs: ({ against }: OwnerMonthItemDto) => against?.standing === 'differs',
  missing: ({ owner }: OwnerMonthItemDto) => !owner?.value,
} as const;
type Shows = keyof typeof SHOWN;

/** 核定单位数据 of a month: what others file and the reader's unit verifies, noted one by one, pasted, or by workbook. */
export function OwnerFiguresPage() {
  const w = useWords();
  return useMay()('progress.verify') ? <Asked /> : <NoPermission title={w('review.verify.noDuty')} />;
}

function Asked() {
  const period = useAskedPeriod();
  const query = useQuery(ownerMonthQuery(period));
  return <Shown query={query}>{({ items }) => <OwnerMonth period={period} items={items} />}</Shown>;
}

function OwnerMonth({ period, items }: { period: string; items: readonly OwnerMonthItemDto[] }) {
  const w = useWords();
  const dates = useDates();
  const filters = useUrlFilters({ show: 'all' }, { show: Object.keys(SHOWN) });
  const [pasting, setPasting] = useState(false);
  const show: Shows = (Object.keys(SHOWN) as Shows[]).find((one) => one === filters.values.show) ?? 'all';
  const rows = items.filter(SHOWN[show]);
  const count = (which: Shows) => items.filter(SHOWN[which]).length;
  const noted = items.length - count('missing');
  const month = dates.monthName(period);
  const standing =
    count('differs') > 0 ? w('owner.title.differs', { n: count('differs') }) : noted > 0 && w('owner.title.agrees');
  const able = items.some(({ allowed }) => allowed.includes('noteOwnerFigure'));
  return (
    <>
      <PageHead
        title={w('owner.title', { month, n: items.length, noted })}
        sub={[standing, w('owner.title.explain')].filter(Boolean).join(' · ')}
      >
        <LinkButton to={`/verification?period=${period}`}>{w('owner.toVerification')}</LinkButton>
        {able && (
          <>
            <Button onClick={() => setPasting(true)}>{w('owner.paste')}</Button>
            <LinkButton to={`/exchange?kind=ownerFigures&period=${period}`}>{w('exchange.byWorkbook')}</LinkButton>
          </>
        )}
        {items.length > 0 && <ExportList list="ownerFigures" filters={{ period }} />}
        <PeriodSteps period={period} />
      </PageHead>
      {items.length === 0 ? (
        <Empty title={w('owner.empty')}>{w('owner.empty.detail')}</Empty>
      ) : (
        <Section title={w('owner.list')} flush>
          <div className="owner-which">
            <Choice
              bare
              label={w('owner.show')}
              value={show}
              options={(Object.keys(SHOWN) as Shows[]).map((value) => ({
                value,
                label: w(`owner.show.${value}`, { n: count(value) }),
              }))}
              onChange={(value) => filters.set({ show: value })}
            />
          </div>
          {rows.length === 0 ? <Empty title={w('owner.empty.shown')} /> : <OwnerTable rows={rows} />}
        </Section>
      )}
      <PasteOwnerFigures open={pasting} onClose={() => setPasting(false)} period={period} />
    </>
  );
}
