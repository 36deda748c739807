import { signingVersionByHash, signingVersionByNumber, type SignedVersionDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { CopyLink } from '../../ui/CopyLink.js';
import { DocumentButton } from '../../documents/papers/DocumentButton.js';
import { PageHead } from '../../ui/PageHead.js';
import { PrintButton } from '../../ui/PrintButton.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { DifferencesSection } from '../drafting/DifferencesSection.js';
import { PledgeText } from '../drafting/PledgeText.js';
import { CopiesSection } from './CopiesSection.js';
import { QrCode } from './QrCode.js';
import { SignaturesNote } from './SignaturesNote.js';
import { titleInWords } from '../title-in-words.js';
import '../drafting/drafting.css';
import './signing.css';

/** One signed version, by its number or by the hash that stands on the paper: what its QR code opens. */
export function VersionPage() {
  const { id, version, hash } = useParams();
  const query = useQuery({
    queryKey: ['pledge-version', hash ?? `${id}/${version}`],
    queryFn: ({ signal }) =>
      dataOf(hash ? signingVersionByHash(hash, { signal }) : signingVersionByNumber(Number(id), Number(version), { signal })),
  });
  return <Shown query={query}>{(one) => <Version key={one.contentHash} one={one} />}</Shown>;
}

function Version({ one }: { one: SignedVersionDto }) {
  const w = useWords();
  const dates = useDates();
  const { text, contentHash } = one;
  const other = one.texts.filter(({ ref }) => ref !== `v${one.version}`).at(-1);
  return (
    <>
      <PageHead
        title={w('version.title', { title: titleInWords(text, w), n: one.version })}
        sub={
          <>
            {w('version.sub', { day: dates.day(dates.dayOf(one.frozenAt)), hash: contentHash.slice(0, 12) })} ·{' '}
            {one.currentVersion > one.version ? (
              <Link to={`/pledges/${one.pledgeId}/versions/${one.currentVersion}`}>
                {w('version.superseded', { n: one.currentVersion })}
              </Link>
            ) : (
              w('version.latest')
            )}
          </>
        }
      >
        <CopyLink />
        <PrintButton />
        <DocumentButton papers={[{ kind: 'pledge', subjectId: one.pledgeId, version: one.version }]} />
      </PageHead>
      <div className="version-proof">
        <QrCode text={`${window.location.origin}/pledges/versions/${contentHash}`} label={w('version.qr')} />
        <div>
          <p className={one.intact ? 'version-intact' : 'version-broken'} role={one.intact ? undefined : 'alert'}>
            {w(one.intact ? 'version.intact' : 'version.broken')}
          </p>
          <SignaturesNote state={one.state} signatures={one.signatures} hash={contentHash} />
          <p className="quiet">
            {w('version.qr')} · {w('version.qr.note')}
          </p>
        </div>
      </div>
      <Section title={w('version.document')} flush>
        <PledgeText text={text} />
      </Section>
      <CopiesSection one={one} />
      {other && <DifferencesSection id={one.pledgeId} texts={one.texts} from={other.ref} to={`v${one.version}`} />}
    </>
  );
}
