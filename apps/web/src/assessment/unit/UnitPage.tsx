import {
  assessmentsList,
  flagsList,
  targetsList,
  unitsOne,
  type AssessmentItemDto,
  type FlagDto,
} from '#api-client/generated.js';
import { LIGHTS } from '#domain/assessment/assessment.js';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { useMay } from '../../app/session/me.js';
import { FilterBar } from '../../ui/FilterBar.js';
import { LightMark } from '../../ui/LightMark.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty } from '../../ui/PageState.js';
import { PrintButton } from '../../ui/PrintButton.js';
import { Section } from '../../ui/Section.js';
import { useFilterSpecs } from '../filter-specs.js';
import { Shown } from '../../ui/Shown.js';
import { StatStrip } from '../../ui/StatStrip.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { address } from '../addresses.js';
import { FlagList } from '../flags/FlagList.js';
import { useNames } from '../named.js';
import { CoursesSection } from './CoursesSection.js';
import { DisciplineSection } from './DisciplineSection.js';
import { UnitHistory } from './UnitHistory.js';
import './unit.css';

const PAGE = 200;

/** One unit's year: its targets by light, each one's course, its flags, and how it keeps its days. */
export function UnitPage() {
  const id = Number(useParams()['id']);
  const filters = useUrlFilters({ year: '' });
  const asked = Number(filters.values.year) || undefined;
  const query = useQuery({ queryKey: ['unit-profile', id, asked ?? 0], queryFn: ({ signal }) => readProfile(id, asked, signal) });
  return <Shown query={query}>{(profile) => <Profile profile={profile} filters={filters} />}</Shown>;
}

type UnitProfile = Awaited<ReturnType<typeof readProfile>>;

async function readProfile(id: number, asked: number | undefined, signal: AbortSignal) {
  const [unit, targets] = await Promise.all([
    dataOf(unitsOne(id, { signal })),
    dataOf(targetsList({ unit: id, year: asked }, { signal })),
  ]);
  const { year } = targets;
  const [flags, assessments] = await Promise.all([
    dataOf(flagsList({ unit: id, state: 'standing', limit: 100 }, { signal })),
    allAssessments(id, year, signal),
  ]);
  return { unit, year, targets, flags: flags.items, assessments };
}

async function allAssessments(unit: number, year: number, signal: AbortSignal): Promise<AssessmentItemDto[]> {
  const all: AssessmentItemDto[] = [];
  let cursor: string | undefined;
  do {
    const page = await dataOf(assessmentsList({ unit, year, limit: PAGE, cursor }, { signal }));
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return all;
}

function Profile({ profile, filters }: { profile: UnitProfile; filters: ReturnType<typeof useUrlFilters<'year'>> }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const specsOf = useFilterSpecs();
  const may = useMay();
  const { unit, year, targets, assessments, flags } = profile;
  const count = (light: string) => targets.items.filter(({ assessment }) => assessment?.light === light).length;
  const name = names.of(unit);
  return (
    <div className="unit-page">
      <PageHead
        title={w('unit.headline', { unit: name, n: targets.items.length, year })}
        sub={w('unit.sub', { month: dates.month(targets.month) })}
      >
        <ExportList list="targets" filters={{ unit: unit.id, year }} />
        <PrintButton />
      </PageHead>
      <FilterBar
        // A link from the board names the year; the one shown anyway is no filter.
        filters={{ ...filters, touched: filters.touched && Number(filters.values.year) !== targets.years[0] }}
        specs={[specsOf.year(targets, filters.values.year)]}
        beside={may('pledges.read') && <Link to={address('/pledges', { unit: unit.id, year })}>{w('unit.pledges')}</Link>}
      />
      {targets.items.length === 0 ? (
        <Empty title={w('unit.none', { year })}>{w('unit.noneDetail')}</Empty>
      ) : (
        <>
          <StatStrip
            stats={LIGHTS.filter((light) => count(light) > 0).map((light) => ({
              key: light,
              mark: <LightMark light={light} size="small" />,
              count: count(light),
              to: address('/targets', { unit: unit.id, year: filters.values.year, light }),
            }))}
          />
          <CoursesSection unit={name} year={year} targets={targets.items} assessments={assessments} />
          <div className="unit-columns">
            <UnitFlags flags={flags} />
            <DisciplineSection
              unit={unit.id}
              months={[...new Set(assessments.map(({ month }) => month))].sort()}
              assessments={assessments}
            />
          </div>
        </>
      )}
      <UnitHistory unit={unit.id} />
    </div>
  );
}

function UnitFlags({ flags }: { flags: readonly FlagDto[] }) {
  const w = useWords();
  return (
    <Section title={w('unit.flags')} note={w('flags.standingCount', { n: flags.length })} flush>
      <FlagList flags={flags} ofUnit empty={w('unit.noFlags')} />
    </Section>
  );
}
