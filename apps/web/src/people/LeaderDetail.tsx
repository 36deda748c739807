import { zoneSettingsChoose, zoneSettingsRead, type ZoneSettingsDto } from '#api-client/generated.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../app/language/language.js';
import { dataOf, versionedOf } from '../app/request/client.js';
import { announce } from '../ui/announce.js';
import { Choice } from '../ui/Choice.js';
import { ProblemNote } from '../ui/PageState.js';
import { Section } from '../ui/Section.js';

const KEY = ['people', 'zone-settings'];

/** Whether a committee leader reads the whole zone's figures, or those of the units overseen. */
export function LeaderDetail() {
  const w = useWords();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => versionedOf(zoneSettingsRead({ signal })) });
  const choose = useMutation({
    mutationFn: (leaderDetail: ZoneSettingsDto['leaderDetail']) =>
      dataOf(zoneSettingsChoose(query.data!.etag!, { leaderDetail })),
    onSuccess: () => announce(w('people.leaderDetail.saved')),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  if (!query.data) return query.isError ? <ProblemNote error={query.error} /> : null;
  const { leaderDetail } = query.data.data;
  return (
    <Section title={w('people.leaderDetail')}>
      <p>{w('people.leaderDetail.label')}</p>
      <p className="quiet">{w('people.leaderDetail.why')}</p>
      <Choice
        bare
        label={w('people.leaderDetail.label')}
        value={choose.isPending ? choose.variables : leaderDetail}
        options={[
          { value: 'zone', label: w('people.leaderDetail.zone') },
          { value: 'overseen', label: w('people.leaderDetail.overseen') },
        ]}
        onChange={(value) => choose.mutate(value)}
      />
      <ProblemNote error={choose.error} />
    </Section>
  );
}
