import { pledgesRead, type PledgeDetailDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useDates } from '../../app/language/dates.js';
import { titleInWords } from '../title-in-words.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { useMe } from '../../app/session/me.js';
import { CopyLink } from '../../ui/CopyLink.js';
import { PageHead } from '../../ui/PageHead.js';
import { PrintButton } from '../../ui/PrintButton.js';
import { Shown } from '../../ui/Shown.js';
import { useNames, type Names } from '../../assessment/named.js';
import { termsInWords } from '../terms-in-words.js';
import { AmendedNote, useAmended } from '../amendment/AmendedNote.js';
import { AmbitionPanel } from '../breakdown/AmbitionPanel.js';
import { DocumentButton } from '../../documents/papers/DocumentButton.js';
import './pledge.css';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';

/** The signed pledge, laid out as the document it is; printing gives that document. */
export function PledgePage() {
  const id = Number(useParams()['id']);
  const query = useQuery({ queryKey: ['pledge', id], queryFn: ({ signal }) => dataOf(pledgesRead(id, { signal })) });
  return (
    <Shown query={query}>
      {(pledge) => {
        if (pledge.version === 0) return <Navigate to={`/pledges/${id}/draft`} replace />;
        // A leader's pledge holds zone targets, which only its text tells.
        if (pledge.tier === 'leader') return <Navigate to={`/pledges/${id}/versions/${pledge.version}`} replace />;
        return <Pledge pledge={pledge} />;
      }}
    </Shown>
  );
}

const holderOf = (pledge: PledgeDetailDto, names: Names): string => names.of(pledge.leader ?? pledge.unit);

function Pledge({ pledge }: { pledge: PledgeDetailDto }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  return (
    <div className="pledge-page">
      <div className="pledge-head">
        <PageHead
          title={w('pledge.title', { unit: holderOf(pledge, names), year: pledge.year })}
          sub={
            <>
              {w(`pledge.state.${pledge.state}`, { n: pledge.version })} ·{' '}
              {pledge.signedOn && w('pledge.signedOn', { day: dates.day(pledge.signedOn) })} ·{' '}
              <Link to={`/units/${pledge.unit.id}?year=${pledge.year}`}>{w('pledge.unit')}</Link> ·{' '}
              <Link to={`/pledges/${pledge.id}/draft`}>{w('pledges.toDraft')}</Link> ·{' '}
              <Link to={`/pledges/${pledge.id}/versions/${pledge.version}`}>{w('pledges.toVersion')}</Link>
            </>
          }
        >
          <DocumentButton papers={[{ kind: 'pledge', subjectId: pledge.id }]} />
          <ExportList list="lines" filters={{ of: pledge.id, year: pledge.year }} />
          <CopyLink />
          <PrintButton />
        </PageHead>
      </div>
      <PledgeDocument pledge={pledge} />
      <AmbitionPanel pledgeId={pledge.id} onlyIfAny />
      <Versions pledge={pledge} />
    </div>
  );
}

function PledgeDocument({ pledge }: { pledge: PledgeDetailDto }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const me = useMe();
  const zone = me ? names.of(me.zone) : '';
  const amended = useAmended(pledge.year);
  const title = titleInWords({ ...pledge, holder: holderOf(pledge, names) }, w);
  return (
    <article className="pledge-document" aria-label={title}>
      <h2>{title}</h2>
      <p>{w('pledge.preamble', { zone, unit: holderOf(pledge, names), year: pledge.year, n: pledge.targets.length })}</p>
      <h3>{w('pledge.targetsTitle')}</h3>
      <table className="pledge-targets">
        <caption className="unheard">{w('pledge.targetsTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('pledge.number')}</th>
            <th scope="col">{w('targets.target')}</th>
            <th scope="col">{w('pledge.terms')}</th>
            <th scope="col">{w('facts.leader')}</th>
            <th scope="col">{w('facts.verifier')}</th>
          </tr>
        </thead>
        <tbody>
          {pledge.targets.map((target, index) => (
            <tr key={target.id}>
              <td>{index + 1}</td>
              <th scope="row">
                <Link to={`/targets/${target.id}`}>{names.of(target)}</Link>
                <small>
                  {target.code}
                  {target.illustrative && ` · ${w('illustrative')}`}
                </small>
              </th>
              <td>
                {termsInWords(target.terms, names.measure(target), w)}
                <AmendedNote items={amended.get(target.id) ?? []} />
                {target.coUnits.length > 0 && (
                  <small>{w('pledge.co', { units: target.coUnits.map(names.of).join(w('list.comma')) })}</small>
                )}
              </td>
              <td>{target.leader ? names.of(target.leader) : w('figure.none')}</td>
              <td>{names.of(target.verifierUnit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{w('pledge.rulesTitle')}</h3>
      <p>{w('pledge.rules')}</p>
      <div className="pledge-signatures">
        <p>
          {w('pledge.zoneSigns', { zone })}
          <b>{pledge.counterpart}</b>
        </p>
        <p>
          {w('pledge.unitSigns', { unit: holderOf(pledge, names) })}
          <b>{pledge.signatory}</b>
        </p>
        <p className="pledge-day">{pledge.signedOn && dates.day(pledge.signedOn)}</p>
      </div>
      <footer>
        {w('pledge.proof', { n: pledge.version })}
        <code>{pledge.contentHash}</code>
      </footer>
    </article>
  );
}

function Versions({ pledge }: { pledge: PledgeDetailDto }) {
  const w = useWords();
  const dates = useDates();
  return (
    <section className="section pledge-versions" aria-label={w('pledge.versions')}>
      <header className="section-head">
        <h2>{w('pledge.versions')}</h2>
        <small>{w('pledge.versionsNote')}</small>
      </header>
      <div className="sheet-scroll" ref={focusWhenScrolling}>
        <table className="sheet">
          <caption className="unheard">{w('pledge.versions')}</caption>
          <tbody>
            {pledge.versions.map((one) => (
              <tr key={one.version}>
                <th scope="row">
                  <Link to={`/pledges/${pledge.id}/versions/${one.version}`}>
                    {w('pledge.versionNumber', { n: one.version })}
                  </Link>
                </th>
                <td>{w('pledge.frozen', { moment: dates.day(dates.dayOf(one.frozenAt)) })}</td>
                <td>
                  <code>{one.contentHash}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
