import type { TargetDetailDto } from '#api-client/generated.js';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useDates, type Dates } from '../../app/language/dates.js';
import { useWords, type Say } from '../../app/language/language.js';
import { useMay } from '../../app/session/me.js';
import { Section } from '../../ui/Section.js';
import { address } from '../../assessment/addresses.js';
import { useNames } from '../../assessment/named.js';
import { termsInWords } from '../terms-in-words.js';

/** What was signed, by whom it is led, who verifies it, and the document it comes from. */
export function TargetFacts({ detail: { target } }: { detail: TargetDetailDto }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  // Whoever only verifies sees the target, and not the unit's whole pledge: the rights that lead to the list of pledges.
  const readsPledges = useMay()('progress.file', 'board.read');
  const unitLink = (unit: { id: number; name: string; nameEn: string | null }) => (
    <Link key={unit.id} to={address(`/units/${unit.id}`, { year: target.year })}>
      {names.of(unit)}
    </Link>
  );
  const facts: [string, ReactNode][] = [
    [w('facts.terms'), termsInWords(target.terms, names.measure(target), w)],
    ...(target.clause ? [[w('facts.clause'), <q key="clause">{target.clause}</q>] as [string, ReactNode]] : []),
    [w('facts.source'), target.source ? sourceInWords(target.source, w, dates) : w('illustrative.target')],
    [w('facts.lead'), unitLink(target.unit)],
    ...(target.coUnits.length > 0
      ? [
          [
            w('facts.co'),
            <span key="co" className="fact-links">
              {target.coUnits.map(unitLink)}
            </span>,
          ] as [string, ReactNode],
        ]
      : []),
    ...(target.leader ? [[w('facts.leader'), names.of(target.leader)] as [string, ReactNode]] : []),
    [w('facts.verifier'), names.of(target.verifierUnit)],
    [w('facts.cadence'), w(`cadence.${target.cadence}`)],
    ...(target.pledgeId && readsPledges
      ? [
          [
            w('facts.pledge'),
            <Link key="pledge" to={`/pledges/${target.pledgeId}`}>
              {w('facts.pledgeOpen')}
            </Link>,
          ] as [string, ReactNode],
        ]
      : []),
    ...(target.note ? [[w('facts.note'), target.note] as [string, ReactNode]] : []),
  ];
  return (
    <Section title={w('facts.title')}>
      <dl className="target-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {target.terms.nodes.length > 0 && <Nodes detailNodes={target.terms.nodes} />}
    </Section>
  );
}

function sourceInWords({ title, date }: NonNullable<TargetDetailDto['target']['source']>, w: Say, dates: Dates): string {
  return date === null ? w('facts.undated', { title }) : w('facts.document', { title, day: dates.day(date) });
}

function Nodes({ detailNodes }: { detailNodes: TargetDetailDto['target']['terms']['nodes'] }) {
  const w = useWords();
  const dates = useDates();
  return (
    <>
      <h3 className="facts-nodes">{w('facts.nodes')}</h3>
      <ol className="node-list">
        {detailNodes.map((node) => (
          <li key={node.id}>
            <span>{node.name}</span>
            <span className="quiet">{dates.shortDay(node.dueOn)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
