import {
  ruleLaboratoryAdopt,
  ruleLaboratoryAdoptions,
  ruleLaboratoryWithdraw,
  type AdoptionDto,
  type RuleSetDto,
} from '#api-client/generated.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useNow } from '../../app/clock.js';
import { useDates } from '../../app/language/dates.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { FormArea, FormDialog, FormText } from '../../ui/FormDialog.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { ProblemNote } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import '../../ui/stacked.css';

interface AdoptionsProps {
  year: number;
  rules: RuleSetDto;
  overrides: Record<string, string>;
}

/** What was decided for the year, newest first, and the way to decide anew: from a day on, never retroactively. */
export function Adoptions({ year, rules, overrides }: AdoptionsProps) {
  const w = useWords();
  const dates = useDates();
  const { language } = useLanguage();
  const [adopting, setAdopting] = useState(false);
  const [withdrawing, setWithdrawing] = useState<AdoptionDto | null>(null);
  const today = dates.dayOf(useNow());
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['adoptions', year],
    queryFn: ({ signal }) => dataOf(ruleLaboratoryAdoptions(year, { signal })),
  });
  const items = query.data?.items ?? [];
  const again = () => queries.invalidateQueries({ queryKey: ['adoptions', year] });
  const canAdopt = query.data?.allowed.includes('adopt') ?? false;
  return (
    <Section
      title={w('lab.adoptions')}
      note={w('lab.adoptions.note', { year })}
      actions={
        <>
          {items.length > 0 && <ExportList small list="ruleStages" filters={{ year }} />}
          {canAdopt && <Button onClick={() => setAdopting(true)}>{w('lab.adopt')}</Button>}
        </>
      }
    >
      <ProblemNote error={query.error} />
      {query.data && items.length === 0 && <p className="quiet">{w('lab.adoptions.none', { year })}</p>}
      <ul className="lab-adoptions">
        {items.map((one) => (
          <li key={one.version}>
            <b>{one.title[language]}</b>{' '}
            {one.overrides && <small>{w('lab.adoptions.own', { n: Object.keys(one.overrides).length })}</small>}{' '}
            <span>{w('lab.adoptions.from', { day: dates.day(one.fromDay) })}</span>
            {one.withdrawnAt && <em>{w('lab.adoptions.withdrawn')}</em>}
            <p>{one.reason}</p>
            <small className="quiet">
              {w('lab.adoptions.by', { who: one.adoptedByName ?? '', when: dates.moment(one.adoptedAt) })}
            </small>
            {one.allowed.includes('withdraw') && (
              <Button small onClick={() => setWithdrawing(one)}>
                {w('lab.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormDialog
        open={adopting}
        onClose={() => setAdopting(false)}
        title={w('lab.adopt.title', { set: rules.title[language] })}
        submit={w('lab.adopt')}
        onSubmit={async (values, once) => {
          const fromDay = values('fromDay');
          await dataOf(ruleLaboratoryAdopt(year, { ruleSet: rules.id, overrides, fromDay, reason: values('reason') }, once));
          announce(w('lab.adopt.done', { day: dates.day(fromDay) }));
          await again();
        }}
      >
        <p className="quiet form-lead">{w('lab.adopt.lead')}</p>
        <FormText
          name="fromDay"
          type="date"
          label={w('lab.adopt.from')}
          defaultValue={today < `${year}-01-01` ? `${year}-01-01` : today}
          min={today}
          max={`${year}-12-31`}
          required
        />
        <FormArea name="reason" label={w('lab.adopt.reason')} required />
      </FormDialog>
      <FormDialog
        open={withdrawing !== null}
        onClose={() => setWithdrawing(null)}
        title={w('lab.withdraw.title')}
        submit={w('lab.withdraw')}
        danger
        onSubmit={async () => {
          await dataOf(ruleLaboratoryWithdraw(year, withdrawing!.version));
          announce(w('lab.withdraw.done'));
          await again();
        }}
      >
        <p className="quiet form-lead">{w('lab.withdraw.lead')}</p>
      </FormDialog>
    </Section>
  );
}
