import { boardRead, targetsList, type AssessmentDto } from '#api-client/generated.js';
import { LIGHTS, type Light } from '#domain/assessment/assessment.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useWords } from '../../app/language/language.js';
import { useMe } from '../../app/session/me.js';
import { dataOf } from '../../app/request/client.js';
import { StandingLight } from '../../assessment/StandingLight.js';
import { worstOrder } from '../../pledges/targets/worst-order.js';
import { LinkButton } from '../../ui/Button.js';
import { LightMark } from '../../ui/LightMark.js';
import { Section } from '../../ui/Section.js';
import { WorkList } from '../../ui/WorkList.js';
import { useNames } from '../names.js';
import { filingsQuery, useAskedPeriod } from '../queries.js';

const SHOWN = 5;
const FINE: readonly Light[] = ['done', 'onPace', 'notAssessed'];

/** How the targets of one's own unit stand, the worst by name. */
export function UnitLights({ unit, name }: { unit: number; name: string }) {
  const w = useWords();
  const { data } = useQuery({
    queryKey: ['targets', 'desk', unit],
    queryFn: ({ signal }) => dataOf(targetsList({ unit }, { signal })),
  });
  // What was sent stands above it, and comes first.
  const sent = useQuery(filingsQuery(useAskedPeriod()));
  const judged = (data?.items ?? []).filter(({ assessment }) => assessment !== null);
  if (judged.length === 0 || sent.isPending) return null;
  const counts = Object.fromEntries(
    LIGHTS.map((light) => [light, judged.filter(({ assessment }) => assessment?.light === light).length]),
  );
  const worst = judged
    .filter(({ assessment }) => assessment && !FINE.includes(assessment.standing ?? assessment.light))
    .sort((one, other) => worstOrder(one) - worstOrder(other));
  return (
    <Lights
      of={name}
      counts={counts}
      at={(light) => `/targets?unit=${unit}&light=${light}`}
      worst={worst.map(({ target, assessment }) => ({ target, assessment: assessment! }))}
      all={{ to: `/units/${unit}`, word: w('desk.lights.unit') }}
    />
  );
}

/** How the zone stands, for those who read its board. */
export function ZoneLights() {
  const w = useWords();
  const names = useNames();
  const zone = useMe()?.zone;
  const { data } = useQuery({ queryKey: ['board', 'desk'], queryFn: ({ signal }) => dataOf(boardRead({}, { signal })) });
  if (!data || !zone || data.total === 0) return null;
  return (
    <Lights
      of={names.pick(zone.name, zone.nameEn)}
      counts={data.counts}
      at={(light) => `/targets?period=${data.period}&light=${light}`}
      worst={data.worst}
      all={{ to: '/board', word: w('desk.lights.board') }}
    />
  );
}

interface LightsProps {
  of: string;
  counts: Readonly<Record<string, number>>;
  at: (light: Light) => string;
  worst: readonly { target: { id: number; name: string; nameEn: string | null }; assessment: AssessmentDto }[];
  all: { to: string; word: string };
}

function Lights({ of, counts, at, worst, all }: LightsProps) {
  const w = useWords();
  const names = useNames();
  return (
    <Section
      flush
      title={w('desk.lights', { of })}
      actions={
        <LinkButton small to={all.to}>
          {all.word}
        </LinkButton>
      }
    >
      <ul className="desk-lights">
        {LIGHTS.filter((light) => (counts[light] ?? 0) > 0).map((light) => (
          <li key={light}>
            <Link to={at(light)}>
              <LightMark light={light} size="small" /> <b className="num">{counts[light]}</b>
            </Link>
          </li>
        ))}
      </ul>
      <WorkList
        empty={w('desk.lights.fine')}
        items={worst.slice(0, SHOWN).map(({ target, assessment }) => ({
          key: String(target.id),
          title: names.pick(target.name, target.nameEn),
          detail: assessment.why,
          mark: <StandingLight judged={assessment} />,
          to: `/targets/${target.id}?receipt=${assessment.month}`,
        }))}
      />
    </Section>
  );
}
