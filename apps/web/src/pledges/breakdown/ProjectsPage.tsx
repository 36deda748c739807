import { projectsList, projectsRemove, type ProjectDto, type ProjectPageDto } from '#api-client/generated.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useWords, type Say } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { thenAnew } from '../../app/request/then-anew.js';
import { useMay } from '../../app/session/me.js';
import { useNames } from '../../assessment/named.js';
import { useUnits } from '../../people/named.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { figureWords } from '../../ui/decimal-words.js';
import { FilterBar } from '../../ui/FilterBar.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty, Loading, NoPermission, ProblemState } from '../../ui/PageState.js';
import { PrintButton } from '../../ui/PrintButton.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { useUrlPages } from '../../ui/url-pages.js';
import { inPrint, moneyInWords } from './ledger-words.js';
import { ProjectForm } from './ProjectForm.js';
import { ProjectTable } from './ProjectTable.js';
import { useRefreshBreakdown } from './queries.js';
import { shareInPrint, withUnit } from './share-figures.js';
import '../../ui/stacked.css';
import './breakdown.css';

/** 项目台账: what a zone target is to be reached with, and whether it is enough. */
export function ProjectsPage() {
  const id = Number(useParams()['id']);
  return useMay()('pledges.read') ? <Projects zoneTargetId={id} /> : <NoPermission />;
}

type Asked = { act: 'add' } | { act: 'change' | 'remove'; project: ProjectDto };

function Projects({ zoneTargetId }: { zoneTargetId: number }) {
  const w = useWords();
  const filters = useUrlFilters({ q: '', unit: '', stuck: '' });
  const { q, unit, stuck } = filters.values;
  const [asked, setAsked] = useState<Asked | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['breakdown', 'projects', zoneTargetId, q, unit, stuck],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        projectsList(
          zoneTargetId,
          {
            limit: 300,
            cursor: pageParam ?? undefined,
            q: q || undefined,
            unit: Number(unit) || undefined,
            stuck: stuck === '1' ? '1' : undefined,
          },
          { signal },
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
  const onMore = useUrlPages(query);
  const names = useNames();
  const units = useUnits();
  const pages = query.data?.pages ?? [];
  const [page] = pages;
  if (!page) return query.isError ? <ProblemState error={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
  const projects = pages.flatMap(({ items }) => items);
  const asking = asked && asked.act !== 'add' ? (projects.find(({ id }) => id === asked.project.id) ?? null) : null;
  return (
    <>
      <Head
        page={page}
        filters={filters.values}
        onAdd={page.allowed.includes('add') ? () => setAsked({ act: 'add' }) : undefined}
      />
      <LedgerBar page={page} />
      <FilterBar
        filters={filters}
        specs={[
          { kind: 'search', name: 'q', label: w('projects.search') },
          {
            kind: 'select',
            name: 'unit',
            label: w('projects.unit'),
            all: w('filter.unit.all'),
            options: units.filter(({ depth }) => depth > 0).map((one) => ({ value: String(one.id), label: names.of(one) })),
          },
          { kind: 'toggle', name: 'stuck', label: w('projects.stuck') },
        ]}
      />
      {projects.length === 0 ? (
        <Empty title={w('projects.none')}>{w('projects.none.detail')}</Empty>
      ) : (
        <ProjectTable
          projects={projects}
          money={page.ledger?.of !== 'count'}
          ask={(act, project) => setAsked({ act, project })}
        />
      )}
      {query.hasNextPage && (
        <p className="paged-more">
          <Button busy={query.isFetchingNextPage} onClick={onMore}>
            {w('list.more')}
          </Button>
        </p>
      )}
      <ProjectForm
        open={asked?.act === 'add' || (asked?.act === 'change' && asking !== null)}
        onClose={() => setAsked(null)}
        zoneTargetId={zoneTargetId}
        project={asked?.act === 'change' ? asking : null}
      />
      <RemoveProject project={asked?.act === 'remove' ? asking : null} onClose={() => setAsked(null)} />
    </>
  );
}

interface HeadProps {
  page: ProjectPageDto;
  filters: Readonly<Record<'q' | 'unit' | 'stuck', string>>;
  onAdd?: () => void;
}

function Head({ page, filters, onAdd }: HeadProps) {
  const w = useWords();
  const names = useNames();
  const { zoneTarget, ledger, stuck } = page;
  const name = names.of(zoneTarget);
  return (
    <PageHead
      title={headline(page, name, w)}
      sub={
        <>
          {ledger &&
            w(ledger.of === 'count' ? 'projects.sub.count' : 'projects.sub', {
              name,
              total: moneyInWords(ledger.totalInvestment, w),
              stuck,
            })}{' '}
          <Link to={`/contributions?year=${zoneTarget.year}&zoneTarget=${zoneTarget.id}`}>{w('projects.back')}</Link>
        </>
      }
    >
      <ExportList list="projects" filters={{ ...filters, of: page.zoneTarget.id }} />
      <PrintButton />
      {onAdd && (
        <Button look="primary" onClick={onAdd}>
          {w('projects.add')}
        </Button>
      )}
    </PageHead>
  );
}

/** The page's title is its answer: what is planned, what is needed, what is missing. */
function headline({ zoneTarget, ledger }: ProjectPageDto, name: string, w: Say): string {
  if (!ledger) return w('projects.headline.none', { name });
  const said = (value: string | null) => (ledger.of === 'money' ? moneyInWords(value, w) : inPrint(value));
  const params = {
    n: ledger.count,
    planned: said(ledger.yearPlan),
    need: said(ledger.need),
    gap: said(ledger.gap),
    open: ledger.open,
    name,
  };
  if (ledger.of === null) return w('projects.headline.plain', params);
  if (ledger.of === 'count')
    return w(Number(ledger.need) === ledger.open ? 'projects.headline.count' : 'projects.headline.mismatch', params);
  if (Number(ledger.gap) === 0) return w('projects.headline.enough', params);
  return zoneTarget.kind === 'growth'
    ? w('projects.headline.growth', { ...params, growth: figureWords(zoneTarget.target ?? '0') })
    : w('projects.headline', params);
}

function LedgerBar({ page: { zoneTarget, ledger } }: { page: ProjectPageDto }) {
  const w = useWords();
  if (ledger?.of !== 'money' || ledger.coverage === null) return null;
  const covered = Math.min(100, Number(ledger.coverage) * 100);
  const said = w('projects.bar.said', {
    planned: moneyInWords(ledger.yearPlan, w),
    coverage: shareInPrint(ledger.coverage),
    gap: moneyInWords(ledger.gap, w),
  });
  return (
    <section className="section" aria-label={w('projects.bar')}>
      <div className="section-body">
        <div className="share-bar" role="img" aria-label={said}>
          <i className="share-piece share-tone-0" style={{ left: 0, width: `${covered}%` }}>
            <span>{inPrint(ledger.yearPlan)}</span>
          </i>
          {covered < 100 && (
            <i className="share-rest" style={{ width: `${100 - covered}%` }}>
              <span>{inPrint(ledger.gap)}</span>
            </i>
          )}
        </div>
        <p className="contribution-said">{said}</p>
        {zoneTarget.kind === 'growth' && zoneTarget.baseAmount !== null && (
          <p className="quiet">
            {w('projects.how', {
              base: withUnit(figureWords(zoneTarget.baseAmount), w('breakdown.money')),
              growth: figureWords(zoneTarget.target ?? '0'),
              need: moneyInWords(ledger.need, w),
            })}
          </p>
        )}
      </div>
    </section>
  );
}

function RemoveProject({ project, onClose }: { project: ProjectDto | null; onClose: () => void }) {
  const w = useWords();
  const refresh = useRefreshBreakdown();
  return (
    <ConfirmWithReason
      open={project !== null}
      onClose={onClose}
      title={project && w('projects.remove.ask', { name: project.name })}
      confirm={w('projects.remove')}
      danger
      onConfirm={async () => {
        await thenAnew(async () => {
          await dataOf(projectsRemove(project!.id, `"${project!.version}"`));
          announce(w('projects.removed'));
        }, refresh);
      }}
    >
      <p>{w('projects.remove.what')}</p>
    </ConfirmWithReason>
  );
}
