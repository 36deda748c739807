import type { ContributionDto, ContributionsDto } from '#api-client/generated.js';
import { zoneTargetsRemove } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { thenAnew } from '../../app/request/then-anew.js';
import { useMay } from '../../app/session/me.js';
import { address } from '../../assessment/addresses.js';
import { useFilterSpecs } from '../../assessment/filter-specs.js';
import { useNames } from '../../assessment/named.js';
import { announce } from '../../ui/announce.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { FilterBar } from '../../ui/FilterBar.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty, NoPermission } from '../../ui/PageState.js';
import { PrintButton } from '../../ui/PrintButton.js';
import { PageNote } from '../../ui/PageNote.js';
import { Shown } from '../../ui/Shown.js';
import { DocumentButton } from '../../documents/papers/DocumentButton.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import type { Asked } from './asked.js';
import { ContributionCard } from './ContributionCard.js';
import { ContributionTable } from './ContributionTable.js';
import { isShort } from './coverage-words.js';
import { Lazily } from './Lazily.js';
import { LinkDialog } from './LinkDialog.js';
import { ambitionQuery, treeQuery, useRefreshBreakdown } from './queries.js';
import { ShareForm, UnlinkDialog } from './ShareForm.js';
import { ZoneTargetForm } from './ZoneTargetForm.js';
import '../../ui/stacked.css';
import './breakdown.css';

/** 分解树: whether what the units have promised carries what the zone has promised. */
export function ContributionsPage() {
  return useMay()('pledges.read') ? <Contributions /> : <NoPermission />;
}

function Contributions() {
  const w = useWords();
  const names = useNames();
  const specsOf = useFilterSpecs();
  const filters = useUrlFilters({ year: '', q: '', gaps: '', view: 'tree', zoneTarget: '' }, { view: ['tree', 'table'] });
  const { year, q, gaps, view, zoneTarget } = filters.values;
  const query = useQuery(treeQuery(Number(year) || undefined));
  const [asked, setAsked] = useState<Asked | { act: 'add' } | null>(null);
  const units = useMemo(() => new Map(query.data?.units.map((unit) => [unit.id, names.of(unit)])), [query.data, names]);
  const unitOf = (id: number) => units.get(id) ?? String(id);
  useEffect(() => {
    if (zoneTarget && query.data) document.getElementById(`zone-target-${zoneTarget}`)?.scrollIntoView();
  }, [zoneTarget, query.data === undefined]);
  return (
    <Shown query={query}>
      {(tree) => {
        const shown = tree.items.filter((goal) => matches(goal, q, unitOf) && (gaps !== '1' || isShort(goal)));
        const manages = tree.allowed.includes('add');
        return (
          <>
            <Head tree={tree} q={q} gaps={gaps} onAdd={manages ? () => setAsked({ act: 'add' }) : undefined} />
            <FilterBar
              filters={filters}
              specs={[
                specsOf.year(tree, year),
                { kind: 'search', name: 'q', label: w('breakdown.search') },
                ...(tree.whole ? [{ kind: 'toggle', name: 'gaps', label: w('breakdown.gapsOnly') } as const] : []),
              ]}
              beside={
                <Choice
                  bare
                  label={w('breakdown.view')}
                  value={view === 'table' ? 'table' : 'tree'}
                  options={[
                    { value: 'tree', label: w('breakdown.view.tree') },
                    { value: 'table', label: w('breakdown.view.table') },
                  ]}
                  onChange={(next) => filters.set({ view: next })}
                />
              }
            />
            {zoneTarget && !tree.items.some(({ id }) => id === Number(zoneTarget)) && (
              <PageNote>{w('breakdown.asked.none', { year: tree.year })}</PageNote>
            )}
            <Body
              tree={tree}
              shown={shown}
              table={view === 'table'}
              wanted={Number(zoneTarget)}
              unitOf={unitOf}
              ask={manages ? setAsked : undefined}
            />
            {tree.unlinked > 0 && tree.items.length > 0 && (
              <p className="quiet">{w('breakdown.unlinked', { n: tree.unlinked })}</p>
            )}
            <Dialogs tree={tree} asked={asked} onClose={() => setAsked(null)} unitOf={unitOf} />
          </>
        );
      }}
    </Shown>
  );
}

function Head({ tree, q, gaps, onAdd }: { tree: ContributionsDto; q: string; gaps: string; onAdd?: () => void }) {
  const w = useWords();
  const { language } = useLanguage();
  const ambition = useQuery(ambitionQuery(tree.year, language));
  const short = tree.items.filter(isShort).length;
  const open = ambition.data?.open ?? 0;
  return (
    <PageHead
      title={w(short > 0 ? 'breakdown.headline' : 'breakdown.headline.full', { year: tree.year, n: tree.items.length, short })}
      sub={w(tree.whole ? 'breakdown.sub' : 'breakdown.sub.own')}
    >
      <LinkButton className="ambition-link" to={address('/ambition', { year: tree.year })}>
        {open > 0 ? w('breakdown.ambition.open', { n: open }) : w('breakdown.ambition')}
      </LinkButton>
      <ExportList list="contributions" filters={{ year: tree.year, q, gaps }} />
      {tree.whole && <DocumentButton papers={[{ kind: 'breakdown', subjectId: tree.year }]} />}
      <PrintButton />
      {onAdd && (
        <Button look="primary" onClick={onAdd}>
          {w('breakdown.add')}
        </Button>
      )}
    </PageHead>
  );
}

interface BodyProps {
  tree: ContributionsDto;
  shown: ContributionDto[];
  table: boolean;
  /** A link may lead to one of them: it and those before it are drawn at once, or there would be nothing to scroll to. */
  wanted: number;
  unitOf: (id: number) => string;
  ask?: (asked: Asked) => void;
}

const DRAWN_AT_ONCE = 6;

function Body({ tree, shown, table, wanted, unitOf, ask }: BodyProps) {
  const w = useWords();
  if (tree.items.length === 0) return <Empty title={w('breakdown.none')}>{w('breakdown.none.detail')}</Empty>;
  if (shown.length === 0) return <Empty title={w('breakdown.noneShown')}>{w('breakdown.noneShown.detail')}</Empty>;
  if (table) return <ContributionTable year={tree.year} items={shown} unitOf={unitOf} />;
  const until = Math.max(DRAWN_AT_ONCE, shown.findIndex(({ id }) => id === wanted) + 1);
  return shown.map((goal, i) =>
    i < until ? (
      <ContributionCard key={goal.id} goal={goal} unitOf={unitOf} ask={ask} />
    ) : (
      <Lazily key={goal.id} height={8 + Math.min(goal.lines.length, 60) * 2.8}>
        {() => <ContributionCard goal={goal} unitOf={unitOf} ask={ask} />}
      </Lazily>
    ),
  );
}

interface DialogsProps {
  tree: ContributionsDto;
  asked: Asked | { act: 'add' } | null;
  onClose: () => void;
  unitOf: (id: number) => string;
}

function Dialogs({ tree, asked, onClose, unitOf }: DialogsProps) {
  const w = useWords();
  const names = useNames();
  const refresh = useRefreshBreakdown();
  // As it is now, not as it was when the dialog opened.
  const goal = asked && asked.act !== 'add' ? (tree.items.find(({ id }) => id === asked.goal.id) ?? null) : null;
  const line =
    asked && (asked.act === 'share' || asked.act === 'unlink')
      ? (goal?.lines.find(({ id }) => id === asked.line.id) ?? null)
      : null;
  return (
    <>
      <ZoneTargetForm
        open={asked?.act === 'add' || (asked?.act === 'change' && goal !== null)}
        onClose={onClose}
        year={tree.year}
        goal={asked?.act === 'change' ? goal : null}
      />
      <LinkDialog goal={asked?.act === 'link' ? goal : null} onClose={onClose} />
      <ShareForm
        goal={asked?.act === 'share' ? goal : null}
        line={asked?.act === 'share' ? line : null}
        onClose={onClose}
        unitOf={unitOf}
      />
      <UnlinkDialog
        goal={asked?.act === 'unlink' ? goal : null}
        line={asked?.act === 'unlink' ? line : null}
        onClose={onClose}
        unitOf={unitOf}
      />
      <ConfirmWithReason
        open={asked?.act === 'remove' && goal !== null}
        onClose={onClose}
        title={goal && w('zoneTarget.remove.ask', { name: names.of(goal) })}
        confirm={w('zoneTarget.remove')}
        danger
        onConfirm={async () => {
          await thenAnew(async () => {
            await dataOf(zoneTargetsRemove(goal!.id, `"${goal!.version}"`));
            announce(w('zoneTarget.removed'));
          }, refresh);
        }}
      >
        <p>{w('zoneTarget.remove.what')}</p>
      </ConfirmWithReason>
    </>
  );
}

function matches(goal: ContributionDto, q: string, unitOf: (id: number) => string): boolean {
  const wanted = q.trim().toLowerCase();
  if (wanted === '') return true;
  const texts = [
    goal.code,
    goal.name,
    goal.nameEn,
    ...goal.lines.flatMap((line) => [line.code, line.name, line.nameEn, unitOf(line.unitId)]),
  ];
  return texts.some((text) => text?.toLowerCase().includes(wanted));
}
