import type { FilingDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../app/language/language.js';
import { LinkButton } from '../../ui/Button.js';
import { LightMark } from '../../ui/LightMark.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { WorkList } from '../../ui/WorkList.js';
import { useNames } from '../names.js';
import { endorsementsQuery, verificationsQuery } from '../queries.js';
import { Waiting } from '../Waiting.js';

const SHOWN = 5;

export function EndorseWork() {
  return (
    <Shown query={useQuery(endorsementsQuery)}>{({ items }) => <Review kind="endorse" items={items} to="/endorsement" />}</Shown>
  );
}

export function VerifyWork() {
  return (
    <Shown query={useQuery(verificationsQuery)}>{({ items }) => <Review kind="verify" items={items} to="/verification" />}</Shown>
  );
}

function Review({ kind, items, to }: { kind: 'endorse' | 'verify'; items: readonly FilingDto[]; to: string }) {
  const w = useWords();
  const names = useNames();
  const rest = items.length - SHOWN;
  return (
    <Section
      flush
      title={w(`desk.${kind}`, { n: items.length })}
      actions={
        items.length > 0 && (
          <LinkButton small look="primary" to={to}>
            {w(`desk.${kind}.go`)}
          </LinkButton>
        )
      }
    >
      <WorkList
        empty={w(`desk.${kind}.none`)}
        items={[
          ...items.slice(0, SHOWN).map((filing) => ({
            key: `${filing.target.id}/${filing.period}`,
            title: names.target(filing.target),
            detail: filing.warnings[0]?.text ?? filing.preview?.why,
            mark: filing.preview && <LightMark light={filing.preview.light} doubtful={filing.preview.doubtful} size="small" />,
            aside: (
              <>
                {kind === 'verify' && `${names.unit(filing.target.unit)} `}
                <Waiting since={filing.stateSince} />
              </>
            ),
            to: `/filing/${filing.target.id}/${filing.period}`,
          })),
          ...(rest > 0 ? [{ key: 'rest', title: w('desk.rest', { n: rest }), to }] : []),
        ]}
      />
    </Section>
  );
}
