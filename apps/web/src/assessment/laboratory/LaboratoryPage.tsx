import { ruleLaboratoryRuleSets, ruleLaboratoryTrial, type RuleSetDto } from '#api-client/generated.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useDates } from '../../app/language/dates.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { useMay } from '../../app/session/me.js';
import { FilterBar } from '../../ui/FilterBar.js';
import { PageHead } from '../../ui/PageHead.js';
import { Loading, NoPermission, ProblemState } from '../../ui/PageState.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { Adoptions } from './Adoptions.js';
import { areOverrides, overridesIn, overridesText } from './overrides.js';
import { Thresholds } from './Thresholds.js';
import { TrialChanges } from './TrialChanges.js';
import { TrialMonths } from './TrialMonths.js';
import './laboratory.css';

/** 规则实验室: a set tried on a year, before anybody decides to judge by it. */
export function LaboratoryPage() {
  return useMay()('assessment.readRules') ? <Sets /> : <NoPermission />;
}

function Sets() {
  const query = useQuery({ queryKey: ['rule-sets'], queryFn: ({ signal }) => dataOf(ruleLaboratoryRuleSets({ signal })) });
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />;
  return query.isPending ? <Loading /> : <Laboratory sets={query.data.items} years={query.data.years} />;
}

function Laboratory({ sets, years }: { sets: readonly RuleSetDto[]; years: readonly number[] }) {
  const w = useWords();
  const dates = useDates();
  const { language } = useLanguage();
  // The last whole year tells most; without one the year at hand must do.
  const filters = useUrlFilters(
    { year: String(years[1] ?? years[0] ?? ''), set: sets[1]!.id, numbers: '' },
    {
      year: years.map(String),
      set: sets.map(({ id }) => id),
      numbers: (text) =>
        areOverrides(
          text,
          sets.flatMap(({ thresholds }) => thresholds.map(({ key }) => key)),
        ),
    },
  );
  const { year, set, numbers } = filters.values;
  const rules = sets.find(({ id }) => id === set) ?? sets[0]!;
  const overrides = overridesIn(numbers);
  const trial = useQuery({
    queryKey: ['rule-trial', year, rules.id, numbers],
    queryFn: ({ signal }) => dataOf(ruleLaboratoryTrial({ year: Number(year), ruleSet: rules.id, overrides }, { signal })),
    placeholderData: keepPreviousData,
  });
  const data = trial.data;
  const headline = () => {
    if (!data) return w('lab.title');
    if (data.targets === 0) return w('lab.headline.empty', { year });
    if (data.changed.length === 0) return w('lab.headline.same', { set: rules.title[language], year });
    return w('lab.headline', {
      set: rules.title[language],
      year,
      tried: data.redTargets.tried,
      kept: data.redTargets.kept,
      changed: data.changed.length,
    });
  };
  return (
    <>
      <PageHead title={headline()} sub={w('lab.sub')}>
        {data && data.changed.length > 0 && <ExportList list="changedLights" filters={{ year, ruleSet: rules.id, numbers }} />}
      </PageHead>
      <FilterBar
        filters={filters}
        specs={[
          {
            kind: 'select',
            name: 'year',
            label: w('lab.year'),
            all: `${w('lab.year')}: ${year}`,
            options: years.map((one) => ({ value: String(one), label: String(one) })),
          },
          {
            kind: 'select',
            name: 'set',
            label: w('lab.set'),
            all: `${w('lab.set')}: ${rules.title[language]}`,
            options: sets.map(({ id, title }) => ({ value: id, label: title[language] })),
          },
        ]}
      />
      {trial.isError && <ProblemState error={trial.error} onRetry={() => void trial.refetch()} />}
      {trial.isPending && <Loading />}
      {data && !trial.isError && (
        <div aria-busy={trial.isPlaceholderData || undefined} className="lab">
          <p className="quiet lab-sum">
            {w('lab.upTo', {
              month: dates.month(data.upTo),
              targets: data.targets,
              tried: data.redLights.tried,
              kept: data.redLights.kept,
            })}
          </p>
          {data.targets > 0 && (
            <div className="lab-columns">
              <TrialChanges trial={data} />
              <TrialMonths trial={data} />
            </div>
          )}
        </div>
      )}
      <Thresholds
        key={rules.id + numbers}
        rules={rules}
        overrides={overrides}
        onTry={(next) => filters.set({ numbers: overridesText(next) })}
      />
      <Adoptions year={Number(year)} rules={rules} overrides={overrides} />
    </>
  );
}
