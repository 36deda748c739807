import type { DraftDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { unitsQuery } from '../../people/named.js';
import { useWords } from '../../app/language/language.js';
import { useNames } from '../../assessment/named.js';
import { CopyLink } from '../../ui/CopyLink.js';
import { DocumentButton } from '../../documents/papers/DocumentButton.js';
import { PageHead } from '../../ui/PageHead.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { SignaturesNote } from '../signing/SignaturesNote.js';
import { AmbitionPanel } from '../breakdown/AmbitionPanel.js';
import { CommentsSection } from './CommentsSection.js';
import { DifferencesSection } from './DifferencesSection.js';
import { DraftActions } from './DraftActions.js';
import { LinesSection } from './LinesSection.js';
import { PledgeText } from './PledgeText.js';
import { draftQuery } from './queries.js';
import { WholeSection } from './WholeSection.js';
import './drafting.css';

/** One pledge from its first line to both signatures: drafted, commented on, compared, approved, signed. */
export function DraftPage() {
  const id = Number(useParams()['id']);
  const query = useQuery(draftQuery(id));
  return <Shown query={query}>{(draft) => <Draft key={draft.id} draft={draft} />}</Shown>;
}

function Draft({ draft }: { draft: DraftDto }) {
  const w = useWords();
  const names = useNames();
  const units = useQuery(unitsQuery);
  const { text, allowed } = draft;
  const unit = draft.tier === 'unit' ? units.data?.find(({ id }) => id === draft.unitId) : undefined;
  const edits = allowed.includes('edit');
  const lines = text.targets.length;
  return (
    <>
      <PageHead
        title={w('draft.title', { holder: unit ? names.of(unit) : (text.holder ?? ''), year: draft.year })}
        sub={
          <>
            {w('draft.sub', {
              state: w(`pledge.state.${draft.state}`, { n: text.version }),
              lines,
              receiver: text.counterpart ?? w('draft.nobody'),
            })}
            {draft.state === 'signed' || draft.state === 'settled' ? (
              <>
                {' · '}
                <Link to={`/pledges/${draft.id}/versions/${text.version}`}>{w('pledges.toVersion')}</Link>
              </>
            ) : null}
          </>
        }
      >
        {draft.tier === 'unit' && lines > 0 && <ExportList list="lines" filters={{ of: draft.id, year: draft.year }} />}
        <CopyLink />
        <DraftActions draft={draft} />
        <DocumentButton papers={[{ kind: 'pledge', subjectId: draft.id }]} />
      </PageHead>
      <Hindrances draft={draft} />
      <SignaturesNote state={draft.state} signatures={draft.signatures} hash={draft.hash} />
      {edits && draft.tier === 'unit' ? (
        <LinesSection draft={draft} />
      ) : (
        <Section title={w('draft.readonly.document')} note={draft.tier === 'leader' ? w('draft.lines.leader') : undefined} flush>
          <PledgeText text={text} />
        </Section>
      )}
      <AmbitionPanel pledgeId={draft.id} />
      <WholeSection draft={draft} />
      <CommentsSection draft={draft} />
      {draft.texts.length > 1 && <DifferencesSection id={draft.id} texts={draft.texts} />}
    </>
  );
}

/** What stands between this text and its approval, for those who draft it. */
function Hindrances({ draft }: { draft: DraftDto }) {
  const w = useWords();
  if (!draft.allowed.includes('edit')) return null;
  const unanswered = draft.comments.filter(({ answer }) => answer === null).length;
  const incomplete = draft.lines.filter(({ missing }) => missing.length > 0).length;
  const said = [
    draft.text.targets.length === 0 && w('draft.hindrance.empty'),
    unanswered > 0 && w('draft.hindrance.unanswered', { n: unanswered }),
    incomplete > 0 && w('draft.hindrance.incomplete', { n: incomplete }),
    draft.counterpartId === null && w('draft.hindrance.receiver'),
  ].filter((one) => one !== false);
  if (said.length === 0) return null;
  return (
    <p className="draft-hindrance">
      {w('draft.hindrance')} {said.join(w('list.comma'))}
    </p>
  );
}
