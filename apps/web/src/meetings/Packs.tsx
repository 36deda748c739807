import type { MeetingDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { useMay } from '../app/session/me.js';
import { useNamed } from '../people/named.js';
import { Section } from '../ui/Section.js';

/** The frozen versions, newest first. A frozen pack never changes; a new scan makes a new version. */
export function Packs({ meeting }: { meeting: MeetingDto }) {
  const w = useWords();
  const dates = useDates();
  const named = useNamed();
  const may = useMay();
  const { packs, preparing, id, schedule, state } = meeting;
  if (!may('meetings.readPack') || (state === 'cancelled' && packs.length === 0)) return null;
  return (
    <Section title={w('meetings.pack')} note={w('meetings.pack.note')} flush>
      {preparing && (
        <div className="pack-making" role="status">
          <div className="progress progress-open" aria-hidden="true">
            <i />
          </div>
          <p>{w('meetings.pack.making')}</p>
        </div>
      )}
      {packs.length === 0 && !preparing && (
        <p className="work-empty quiet">
          {w(state === 'planned' ? 'meetings.pack.none.planned' : 'meetings.pack.none', {
            day: dates.shortDay(schedule.freezesOn),
          })}
        </p>
      )}
      <ul className="pack-versions">
        {packs.map((pack, at) => (
          <li key={pack.version}>
            <Link className="work-title" to={at === 0 ? `/meetings/${id}/pack` : `/meetings/${id}/pack?version=${pack.version}`}>
              {w('pack.version', { n: pack.version })}
            </Link>
            {at === 0 && <span className="tag tag-brand">{w('pack.latest')}</span>}
            <p className="quiet">
              {w('pack.frozen', {
                moment: dates.moment(pack.frozenAt),
                who: pack.frozenBy ? named({ name: pack.frozenBy, nameEn: pack.frozenByEn }) : w('pack.byClock'),
              })}
            </p>
            <code>{pack.contentHash.slice(0, 16)}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
