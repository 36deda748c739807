import { planYearsChange, type ChangePlanYearDto, type PlanYearDto } from '#api-client/generated.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { planYearQuery } from '../../calendar/queries.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { announce } from '../../ui/announce.js';
import { SelectField } from '../../ui/Field.js';
import { ProblemNote } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { planYearsQuery } from '../../calendar/queries.js';

/** By which rule set the year opens, and which value of an amended target scores. */
export function YearRules({ plan }: { plan: PlanYearDto }) {
  const w = useWords();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const sets = useQuery(planYearsQuery).data?.ruleSets ?? [];
  const { year, state, allowed, rules, amendmentScores } = plan;
  const save = useMutation({
    mutationFn: (change: ChangePlanYearDto) => dataOf(planYearsChange(year, `"${plan.version}"`, change)),
    onSuccess: (after, change) => {
      queries.setQueryData(planYearQuery(year).queryKey, after);
      const value = w(`year.amendment.${after.amendmentScores}`);
      announce(
        change.ruleSet ? w('year.rules.chosen', { name: after.rules.title[language] }) : w('year.amendment.saved', { value }),
      );
      void queries.invalidateQueries({ queryKey: planYearsQuery.queryKey });
    },
    onError: () => void queries.invalidateQueries({ queryKey: planYearQuery(year).queryKey }),
  });
  return (
    <Section title={w('year.rules')} note={state === 'closed' ? undefined : w(`year.rules.note.${state}`)}>
      {allowed.includes('chooseRules') ? (
        <SelectField
          label={w('year.rules.choose')}
          value={rules.id}
          disabled={save.isPending}
          onChange={(event) => save.mutate({ ruleSet: event.target.value })}
        >
          {(sets.length > 0 ? sets : [{ id: rules.id, ...rules.title }]).map((set) => (
            <option key={set.id} value={set.id}>
              {set[language]}
            </option>
          ))}
        </SelectField>
      ) : (
        <p>
          <strong>{rules.title[language]}</strong> <code>{rules.id}</code>
        </p>
      )}
      {allowed.includes('change') ? (
        <SelectField
          label={w('year.amendment')}
          hint={w('year.amendment.what')}
          value={amendmentScores}
          disabled={save.isPending}
          onChange={(event) => save.mutate({ amendmentScores: event.target.value as PlanYearDto['amendmentScores'] })}
        >
          {(['adjusted', 'original'] as const).map((one) => (
            <option key={one} value={one}>
              {w(`year.amendment.${one}`)}
            </option>
          ))}
        </SelectField>
      ) : (
        <p className="quiet">
          {w('year.amendment')}: {w(`year.amendment.${amendmentScores}`)}
        </p>
      )}
      <ProblemNote error={save.error} />
    </Section>
  );
}
