import type { FilingDto } from '#api-client/generated.js';
import { comparatorIn } from '#domain/language/comparators.js';
import { addMonths } from '#domain/calendar/months.js';
import type { ReactNode } from 'react';
import { inEnglish } from '../../ui/decimal-words.js';
import { useWords } from '../../app/language/language.js';
import { Figure } from '../../ui/Figure.js';
import { lastFigure } from '../entry.js';
import { expectedOf, type Bench } from '../judge.js';
import { useNames } from '../names.js';
import { nodesDue } from './nodes-due.js';

/** What the figure is held against: the year's target, what is due by now, last period, the same time last year. */
export function FigureFacts({
  filing,
  bench,
  lastYear,
  children,
}: {
  filing: FilingDto;
  bench: Bench;
  lastYear?: boolean;
  children?: ReactNode;
}) {
  const w = useWords();
  const names = useNames();
  const { terms, target } = filing;
  const unit = terms.kind === 'milestone' ? null : names.measure(target);
  const before = lastFigure(filing);
  return (
    <dl className="figure-facts">
      <Fact name={w('filing.column.goal')}>
        <Goal filing={filing} unit={unit} />
      </Fact>
      <Fact name={w('filing.column.expected')}>
        {terms.kind === 'milestone' ? (
          w('filing.nodes.n', { n: nodesDue(filing) })
        ) : (
          <Figure value={expectedOf(filing, bench)} unit={unit} pledged />
        )}
      </Fact>
      <Fact name={w('filing.column.before')}>
        <Filed filing={filing} figure={before} unit={unit} />
      </Fact>
      {(lastYear || lastYearOf(filing) !== null) && (
        <Fact name={w('filing.column.lastYear')}>
          <Figure value={lastYearOf(filing)} unit={unit} pledged />
        </Fact>
      )}
      {children}
    </dl>
  );
}

export function Fact({ name, children, strong }: { name: string; children: ReactNode; strong?: boolean }) {
  return (
    <div className={strong ? 'fact-strong' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Goal({ filing: { terms }, unit }: { filing: FilingDto; unit?: string | null }) {
  const w = useWords();
  if (terms.kind === 'milestone' && terms.target === null) return <>{w('filing.nodes.n', { n: terms.nodes.length })}</>;
  if (terms.target === null)
    return (
      <>
        {terms.comparator
          ? w('filing.above', { name: comparatorIn(inEnglish() ? 'en' : 'zh', terms.comparator.name) })
          : w('figure.none')}
      </>
    );
  return (
    <>
      {terms.wording === 'atMost' || terms.kind === 'cap' ? '≤ ' : ''}
      <Figure value={terms.target} unit={unit} pledged />
    </>
  );
}

/** A filed figure in its own kind's words: a number, nodes, or why there is none. */
export function Filed({
  filing,
  figure,
  unit,
}: {
  filing: FilingDto;
  figure: Pick<FilingDto['figures'][number], 'state' | 'value' | 'numerator' | 'denominator' | 'nodes'> | null;
  unit?: string | null;
}) {
  const w = useWords();
  if (!figure) return <span className="quiet">{w('figure.none')}</span>;
  if (figure.state === 'notPublished' || figure.state === 'notApplicable')
    return <span className="quiet">{w(`filing.state.${figure.state}`)}</span>;
  if (filing.terms.kind === 'milestone') return <>{w('filing.nodes.n', { n: figure.nodes.length })}</>;
  if (figure.state === 'filedZero') return <Figure value="0" unit={unit} pledged />;
  if (figure.value === null && figure.numerator !== null)
    return <span className="num">{`${figure.numerator} / ${figure.denominator ?? ''}`}</span>;
  return <Figure value={figure.value} unit={unit} pledged />;
}

export function lastYearOf({ lastYear, period }: FilingDto): string | null {
  const wanted = addMonths(period, -12);
  return lastYear.find((one) => one.startsWith(`${wanted}=`))?.split('=')[1] ?? null;
}
