import type { TargetItemDto } from '#api-client/generated.js';
import { knownIn } from '#domain/language/known-words.js';
import { Link } from 'react-router';
import { ROW } from '../../app/keys/list-keys.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { address } from '../../assessment/addresses.js';
import { useNames } from '../../assessment/named.js';
import { written } from '../../assessment/pace-figures.js';
import { PaceBar } from '../../assessment/PaceBar.js';
import { StandingLight } from '../../assessment/StandingLight.js';
import { Why } from '../../assessment/Why.js';
import { Figure } from '../../ui/Figure.js';
import { sizeOf, type Column } from '../../ui/table/columns.js';
import { worstOrder } from './worst-order.js';

type Item = TargetItemDto;

/** What can be said of a target in a list; the usual five, and what some offices want beside them. */
export function useTargetColumns(asOf: string): Column<Item>[] {
  const w = useWords();
  const names = useNames();
  const { language } = useLanguage();
  const unitOf = ({ target }: Item) =>
    target.kind === 'growth' || target.kind === 'rate' ? '%' : target.kind === 'rank' ? '' : names.measure(target);
  const extra = { extra: true, className: 'target-extra' } as const;
  const figure = (key: 'actual' | 'expected', label: string): Column<Item> => ({
    key,
    label,
    ...extra,
    right: true,
    largestFirst: true,
    order: ({ assessment }) => sizeOf(assessment?.[key]),
    cell: (item) => {
      // A doubted figure is not shown as if it counted.
      const value = key === 'actual' && item.assessment?.doubtful ? null : (item.assessment?.[key] ?? null);
      return <Figure value={value === null ? null : written(value, item.target.decimals)} unit={unitOf(item)} />;
    },
  });
  return [
    {
      key: 'light',
      label: w('targets.light'),
      className: 'target-light',
      order: worstOrder,
      cell: (item) => <Light item={item} asOf={asOf} />,
    },
    {
      key: 'target',
      label: w('targets.target'),
      names: true,
      order: ({ target }) => names.of(target),
      cell: (item) => <Name item={item} asOf={asOf} />,
    },
    { key: 'code', label: w('targets.code'), ...extra, order: ({ target }) => target.code, cell: ({ target }) => target.code },
    {
      key: 'unit',
      label: w('filter.unit'),
      ...extra,
      order: ({ target }) => names.of(target.unit),
      cell: ({ target: { unit, year } }) => <Link to={address(`/units/${unit.id}`, { year })}>{names.of(unit)}</Link>,
    },
    {
      key: 'goal',
      label: w('targets.goal'),
      right: true,
      className: 'target-goal',
      largestFirst: true,
      order: ({ goal }) => sizeOf(goal),
      cell: (item) =>
        item.goal === null ? (
          <span className="quiet">{w('targets.comparator')}</span>
        ) : (
          <Figure value={item.goal} unit={unitOf(item)} />
        ),
    },
    figure('actual', w('chart.col.there')),
    figure('expected', w('chart.col.due')),
    {
      key: 'gap',
      label: w('targets.gap'),
      ...extra,
      right: true,
      order: ({ assessment }) => sizeOf(assessment?.gap),
      cell: ({ assessment }) => <Figure value={assessment?.doubtful ? null : assessment?.gap} places={2} signed />,
    },
    { key: 'progress', label: w('targets.progress'), className: 'target-bar', cell: (item) => <Progress item={item} /> },
    {
      key: 'streak',
      label: w('targets.streak'),
      right: true,
      className: 'target-streak',
      largestFirst: true,
      order: ({ assessment }) => assessment?.streak ?? null,
      cell: ({ assessment }) =>
        assessment && assessment.streak > 0 ? <span className="num">{assessment.streak}</span> : <span className="quiet">–</span>,
    },
    {
      key: 'verifier',
      label: w('targets.verifier'),
      ...extra,
      order: ({ target }) => names.of(target.verifierUnit),
      cell: ({ target }) => names.of(target.verifierUnit),
    },
    {
      key: 'category',
      label: w('targets.category'),
      ...extra,
      order: ({ target }) => knownIn(language, target.category),
      cell: ({ target }) => knownIn(language, target.category),
    },
  ];
}

function Light({ item: { target, assessment }, asOf }: { item: Item; asOf: string }) {
  const w = useWords();
  const names = useNames();
  if (!assessment) return <span className="quiet">{w('targets.unjudged')}</span>;
  return (
    <Link to={address(`/targets/${target.id}`, { receipt: assessment.month, asOf })} title={w('receipt.title')}>
      <StandingLight judged={assessment} />
      <span className="unheard">{w('worst.receipt', { name: names.of(target) })}</span>
    </Link>
  );
}

function Name({ item: { target, assessment }, asOf }: { item: Item; asOf: string }) {
  const w = useWords();
  const names = useNames();
  return (
    <>
      <Link {...ROW} to={address(`/targets/${target.id}`, { asOf })}>
        {names.of(target)}
      </Link>
      <small>
        {target.code} · {names.of(target.unit)}
        {target.illustrative && (
          <abbr className="illustrative" title={w('illustrative.target')}>
            {w('illustrative')}
          </abbr>
        )}
      </small>
      {assessment && <Why text={assessment.why} awaited={assessment.light === 'pending'} />}
    </>
  );
}

function Progress({ item: { target, assessment, goal, baseline, stretch } }: { item: Item }) {
  if (!assessment) return null;
  return (
    <PaceBar judged={assessment} terms={{ kind: target.kind, target: goal, baseline, stretch, nodes: [] }} target={target} />
  );
}
