import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../app/clock.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { LinkButton } from '../../ui/Button.js';
import { Loading } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { WorkList } from '../../ui/WorkList.js';
import { useNames } from '../names.js';
import { byUnit, stageOf } from '../pipeline/stages.js';
import { pipelineQuery, reopenQuery, useAskedPeriod, useBench } from '../queries.js';

const SHOWN = 5;
/** How many of a unit's figures are named; the page behind names all. */
const NAMED = 4;

/** The supervision office's month in a few lines: who has not filed, and who asks to file again. */
export function PipelineWork() {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const now = useNow();
  const period = useAskedPeriod();
  const query = useQuery(pipelineQuery(period));
  const { bench, query: year } = useBench(Number(period.slice(0, 4)));
  const requests = useQuery(reopenQuery('open')).data?.items ?? [];
  const opensAt = (track: string) => bench?.windows.find((one) => one.period === period && one.track === track)?.opensAt;
  return (
    <>
      {requests.length > 0 && (
        <Section
          flush
          title={w('desk.reopen', { n: requests.length })}
          actions={
            <LinkButton small look="primary" to="/reopen-requests">
              {w('desk.reopen.go')}
            </LinkButton>
          }
        >
          <WorkList
            items={requests.slice(0, SHOWN).map((one) => ({
              key: String(one.id),
              title: names.pick(one.targetName, one.targetNameEn),
              detail: w('reopen.reason', { reason: one.reason }),
              aside: `${names.pick(one.unitName, one.unitNameEn)} · ${dates.monthName(one.period)}`,
              to: '/reopen-requests',
            }))}
          />
        </Section>
      )}
      <Shown query={query}>
        {({ items }) => {
          // Without the windows, what statistics have not published would be counted as not filed.
          if (year.isPending) return <Loading />;
          const unfiled = items.filter((item) => stageOf(item, opensAt(item.track), now) === 'unfiled');
          const groups = byUnit(unfiled);
          const rest = groups.length - SHOWN;
          return (
            <Section
              flush
              title={w('desk.unfiled', { month: dates.monthName(period), n: unfiled.length, units: groups.length })}
              actions={
                <LinkButton small look="primary" to="/pipeline">
                  {w('desk.pipeline.go')}
                </LinkButton>
              }
            >
              <WorkList
                empty={w('desk.unfiled.none')}
                items={[
                  ...groups.slice(0, SHOWN).map((group) => ({
                    key: String(group.unitId),
                    title: names.pick(group.unitName, group.unitNameEn),
                    detail: w(group.items.length > NAMED ? 'unfiled.names' : 'unfiled.allNames', {
                      names: group.items
                        .slice(0, NAMED)
                        .map((item) => names.pick(item.name, item.nameEn))
                        .join(names.listed),
                    }),
                    aside: group.remindedAt
                      ? w('pipeline.reminded', { at: dates.moment(group.remindedAt) })
                      : w('pipeline.notReminded'),
                    to: '/pipeline?stage=unfiled',
                  })),
                  ...(rest > 0 ? [{ key: 'rest', title: w('desk.restUnits', { n: rest }), to: '/pipeline' }] : []),
                ]}
              />
            </Section>
          );
        }}
      </Shown>
    </>
  );
}
