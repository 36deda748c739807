import { packsRead, type PackDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ExportList } from '../documents/exchange/ExportList.js';
import { useDates } from '../app/language/dates.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { asProblem } from '../app/request/problem.js';
import { useMay } from '../app/session/me.js';
import { useNamed } from '../people/named.js';
import { Button, LinkButton } from '../ui/Button.js';
import { CopyLink } from '../ui/CopyLink.js';
import { PageHead } from '../ui/PageHead.js';
import { Empty, NoPermission } from '../ui/PageState.js';
import { PrintButton } from '../ui/PrintButton.js';
import { Shown } from '../ui/Shown.js';
import { useUrlFilters } from '../ui/url-filters.js';
import { DocumentButton } from '../documents/papers/DocumentButton.js';
import { PackPaper } from './PackPaper.js';
import { PackSeal } from './PackSeal.js';
import { Presentation } from './Presentation.js';
import '../ui/stacked.css';
import './pack.css';

/** 会议材料 to read, to print as an official paper, and to show on the wall; any version, as it was frozen. */
export function PackPage() {
  const id = Number(useParams()['id']);
  const filters = useUrlFilters({ version: '', present: '', slide: '' });
  const version = Number(filters.values.version) || undefined;
  const may = useMay();
  const query = useQuery({
    enabled: may('meetings.readPack'),
    queryKey: ['meetings', 'pack', id, version],
    queryFn: ({ signal }) => dataOf(packsRead(id, { version }, { signal })),
  });
  if (!may('meetings.readPack')) return <NoPermission />;
  if (version && query.isError && asProblem(query.error).status === 404) return <NoSuchVersion meeting={id} version={version} />;
  return (
    <Shown query={query}>
      {(pack) => (
        <PackView
          pack={pack}
          presenting={filters.values.present === '1'}
          onPresent={(on) => filters.set({ present: on ? '1' : '', slide: '' })}
          onVersion={(next) => filters.set({ version: next === String(pack.versions[0]?.version) ? '' : next })}
        />
      )}
    </Shown>
  );
}

function NoSuchVersion({ meeting, version }: { meeting: number; version: number }) {
  const w = useWords();
  return (
    <Empty
      title={w('pack.noVersion', { n: version })}
      action={<LinkButton to={`/meetings/${meeting}/pack`}>{w('pack.noVersion.latest')}</LinkButton>}
    >
      {w('pack.noVersion.detail')}
    </Empty>
  );
}

interface PackViewProps {
  pack: PackDto;
  presenting: boolean;
  onPresent: (on: boolean) => void;
  onVersion: (version: string) => void;
}

function PackView({ pack, presenting, onPresent, onVersion }: PackViewProps) {
  const w = useWords();
  const dates = useDates();
  const named = useNamed();
  const { language } = useLanguage();
  const { content } = pack;
  return (
    <div className="pack-page">
      <PageHead
        title={content ? content.title : w('meetings.pack')}
        sub={
          <>
            <Link to={`/meetings/${pack.meetingId}`}>{w('pack.meeting')}</Link> ·{' '}
            {w('pack.frozen', {
              moment: dates.moment(pack.frozenAt),
              who: pack.frozenBy ? named({ name: pack.frozenBy, nameEn: pack.frozenByEn }) : w('pack.byClock'),
            })}
          </>
        }
      >
        <select
          className="input pack-version"
          aria-label={w('pack.versionChoice')}
          value={pack.version}
          onChange={(event) => onVersion(event.target.value)}
        >
          {pack.versions.map((one) => (
            <option key={one.version} value={one.version}>
              {w('pack.versionAt', { n: one.version, moment: dates.moment(one.frozenAt) })}
            </option>
          ))}
        </select>
        {content && (
          <DocumentButton
            papers={(['pack', 'bulletin'] as const).map((kind) => ({ kind, subjectId: pack.meetingId, version: pack.version }))}
          />
        )}
        {content && <ExportList list="packFigures" filters={{ of: pack.meetingId, version: pack.version }} />}
        <CopyLink />
        <PrintButton />
        {content && (
          <Button look="primary" onClick={() => onPresent(true)}>
            {w('pack.present')}
          </Button>
        )}
      </PageHead>
      <PackSeal pack={pack} />
      {content ? <PackPaper content={content} hash={pack.contentHash} /> : <Empty title={w('pack.unreadable')} />}
      {content && presenting && (
        <Presentation content={content} heading={content.heading[language]} onEnd={() => onPresent(false)} />
      )}
    </div>
  );
}
