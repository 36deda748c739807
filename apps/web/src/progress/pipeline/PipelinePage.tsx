import type { PipelineItemDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useNow } from '../../app/clock.js';
import { useListKeys } from '../../app/keys/list-keys.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { useMay } from '../../app/session/me.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty, Loading, ProblemNote } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { ColumnChooser } from '../../ui/table/ColumnChooser.js';
import { inOrder, sortsOf } from '../../ui/table/columns.js';
import { ListTable } from '../../ui/table/ListTable.js';
import { useColumns } from '../../ui/table/use-columns.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import type { Bench } from '../judge.js';
import { useNames } from '../names.js';
import { NoSuchYear } from '../NoSuchYear.js';
import { PeriodSteps } from '../PeriodSteps.js';
import { everybodyQuery, pipelineQuery, reopenQuery, useAskedPeriod, useBench } from '../queries.js';
import '../progress.css';
import './pipeline.css';
import '../../ui/stacked.css';
import { usePipelineColumns } from './pipeline-columns.js';
import { RemindDialog, type ToRemind } from './RemindDialog.js';
import { StageFlow } from './StageFlow.js';
import { STAGES, byUnit, inHand, stageOf, type Stage } from './stages.js';
import { UnitFlowSection } from './UnitFlowSection.js';
import { UnitStage } from './UnitStage.js';

/** The month as a pipeline: where each figure lies, since when, and who was already reminded. */
export function PipelinePage() {
  const period = useAskedPeriod();
  const query = useQuery(pipelineQuery(period));
  const year = useBench(Number(period.slice(0, 4)));
  // Without the windows, what statistics have not published would be counted as not filed.
  return (
    <Shown query={query}>
      {({ items, allowed }) =>
        year.query.isPending ? (
          <Loading />
        ) : items.length === 0 && year.query.isError ? (
          <NoSuchYear period={period} error={year.query.error} onRetry={() => void year.query.refetch()} />
        ) : (
          <>
            <ProblemNote error={year.query.error} />
            <Pipeline period={period} items={items} bench={year.bench} allowed={allowed} />
          </>
        )
      }
    </Shown>
  );
}

interface PipelineProps {
  period: string;
  items: readonly PipelineItemDto[];
  bench: Bench | null;
  allowed: readonly string[];
}

function Pipeline({ period, items, bench, allowed }: PipelineProps) {
  const w = useWords();
  useListKeys();
  const dates = useDates();
  const names = useNames();
  const may = useMay();
  const now = useNow();
  const requests = useQuery({ ...reopenQuery('open'), enabled: allowed.includes('decideReopen') });
  const everybody = useQuery({ ...everybodyQuery, enabled: may('people.read') }).data?.items ?? [];
  const all = usePipelineColumns(period, {
    may: () => canRemind,
    ask: (item) => setRemind({ period, items: [item], all: false }),
  });
  const columns = useColumns('pipeline', all);
  const filters = useUrlFilters(
    { stage: '', sort: '', view: '', group: '' },
    { stage: STAGES, sort: sortsOf(all), view: ['table'], group: GROUPS },
  );
  const { sort } = filters.values;
  const onSort = (next: string) => filters.set({ sort: next });
  const groups = {
    unit: { label: w('filter.unit'), nameOf: (item: PipelineItemDto) => names.pick(item.unitName, item.unitNameEn) },
    verifier: {
      label: w('targets.verifier'),
      nameOf: (item: PipelineItemDto) => names.pick(item.verifierUnitName, item.verifierUnitNameEn),
    },
  };
  const asTable = filters.values.view === 'table';
  const [remind, setRemind] = useState<ToRemind | null>(null);
  const windowOf = (track: string) => bench?.windows.find((one) => one.period === period && one.track === track);
  const staged = new Map<Stage, PipelineItemDto[]>(STAGES.map((stage) => [stage, []]));
  for (const item of items) staged.get(stageOf(item, windowOf(item.track)?.opensAt, now))!.push(item);
  const chosen = (STAGES as readonly string[]).includes(filters.values.stage)
    ? (filters.values.stage as Stage)
    : firstBusy(staged);
  const shown = staged.get(chosen)!;
  const today = dates.dayOf(now);
  const asked = items.length - staged.get('later')!.length;
  const window = windowOf('administrative');
  const due =
    window &&
    (window.state === 'open'
      ? w('filing.head.due', { due: dates.moment(window.dueAt), n: window.workdaysLeft })
      : w('pipeline.dueWas', { due: dates.moment(window.dueAt) }));
  const canRemind = allowed.includes('remind') && chosen === 'unfiled' && shown.length > 0;
  const waiting = requests.data?.items.length ?? 0;
  return (
    <div className="pipeline">
      <PageHead
        title={w('pipeline.title', {
          month: dates.monthName(period),
          n: asked,
          verified: staged.get('verified')!.length,
          unfiled: staged.get('unfiled')!.length,
        })}
        sub={due}
      >
        {waiting > 0 && <LinkButton to="/reopen-requests">{w('pipeline.requests', { n: waiting })}</LinkButton>}
        <ExportList list="pipeline" filters={{ period }} />
        <PeriodSteps period={period} />
      </PageHead>
      <StageFlow staged={staged} chosen={chosen} onChoose={(stage) => filters.set({ stage })} />
      <Section
        flush
        title={w(`pipeline.stage.${chosen}`)}
        note={w('pipeline.count', { n: shown.length, units: new Set(shown.map(({ unitId }) => unitId)).size })}
        actions={
          <>
            {asTable && (
              <ColumnChooser
                columns={columns}
                sort={sort}
                onSort={onSort}
                groups={{
                  value: filters.values.group,
                  options: GROUPS.map((value) => ({ value, label: groups[value].label })),
                  onGroup: (group) => filters.set({ group }),
                }}
              />
            )}
            <Button small onClick={() => filters.set({ view: asTable ? '' : 'table' })}>
              {w(asTable ? 'pipeline.byUnit' : 'table.asTable')}
            </Button>
            {canRemind && (
              <Button small look="primary" onClick={() => setRemind({ period, items: shown, all: true })}>
                {w('pipeline.remindAll')}
              </Button>
            )}
          </>
        }
      >
        {shown.length === 0 && <Empty title={w('pipeline.none')} />}
        {asTable && shown.length > 0 && (
          <ListTable
            caption={w(`pipeline.stage.${chosen}`)}
            className="stacked"
            columns={columns.shown}
            rows={inOrder(shown, all, sort)}
            idOf={({ targetId }) => targetId}
            groupOf={groups[filters.values.group as keyof typeof groups]?.nameOf}
            sort={sort}
            onSort={onSort}
          />
        )}
        {!asTable && (
          <ul className="unit-stages">
            {byUnit(shown).map((group) => (
              <UnitStage
                key={group.unitId}
                group={group}
                stage={chosen}
                period={period}
                people={inHand(everybody, group.unitId, chosen, today)}
                onRemind={canRemind ? () => setRemind({ period, items: group.items, all: false }) : undefined}
              />
            ))}
          </ul>
        )}
      </Section>
      <UnitFlowSection staged={staged} period={period} />
      <RemindDialog asked={remind} onClose={() => setRemind(null)} />
    </div>
  );
}

/** Two of the columns: whose figure it is, and who has it to verify. */
const GROUPS = ['unit', 'verifier'] as const;

const firstBusy = (staged: ReadonlyMap<Stage, readonly unknown[]>): Stage =>
  STAGES.find((stage) => staged.get(stage)!.length > 0) ?? 'unfiled';
