import type { RevisionDto, TargetDetailDto } from '#api-client/generated.js';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { unitAfter } from '#domain/language/number-words.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { figureWords } from '../../ui/decimal-words.js';
import { isLong, LongText } from '../../ui/LongText.js';
import { Section } from '../../ui/Section.js';
import { UrlDetails } from '../../ui/UrlDetails.js';
import { useNames } from '../../assessment/named.js';
import { OwnerVersions } from './OwnerVersions.js';
import { revisionDifferences, type Difference } from './revision-differences.js';

/** Every revision ever submitted, newest period first; of each what it changed, who did what when, and what was warned of. */
export function RevisionsSection({ detail, asOf }: { detail: TargetDetailDto; asOf: string }) {
  const w = useWords();
  const dates = useDates();
  const known = detail.revisions.filter(({ submittedAt }) => asOf === '' || dates.dayOf(submittedAt) <= asOf);
  const periods = [...new Set(known.map(({ period }) => period))].sort().reverse();
  return (
    <Section
      title={w('revisions.title')}
      note={w('revisions.note', { n: known.length })}
      actions={known.length > 0 && <ExportList small list="revisions" filters={{ of: detail.target.id }} />}
      flush
    >
      {periods.length === 0 && <p className="work-empty quiet">{w('revisions.none')}</p>}
      {periods.map((period, index) => {
        const own = known.filter((revision) => revision.period === period).sort((a, b) => a.revision - b.revision);
        return (
          <UrlDetails key={period} member={period} className="revisions" startsOpen={index === 0}>
            <summary>
              <b>{dates.month(period)}</b>
              <span className="quiet">{w('revisions.count', { n: own.length })}</span>
              <Outcome revision={own.at(-1)!} />
            </summary>
            {[...own].reverse().map((revision) => (
              <Revision
                key={revision.id}
                revision={revision}
                before={own.find((one) => one.revision === revision.revision - 1) ?? null}
                detail={detail}
              />
            ))}
            <OwnerVersions
              versions={detail.ownerFigures.filter(
                (one) => one.period === period && (asOf === '' || dates.dayOf(one.notedAt) <= asOf),
              )}
              target={detail.target}
            />
          </UrlDetails>
        );
      })}
    </Section>
  );
}

function Outcome({ revision }: { revision: RevisionDto }) {
  const w = useWords();
  if (revision.withdrawnAt) return <span className="tag">{w('revision.withdrawn')}</span>;
  if (revision.returnedAt) return <span className="tag tag-warn">{w('state.chip.returned')}</span>;
  if (revision.verifiedAt) return <span className="tag tag-good">{w('state.chip.verified')}</span>;
  return <span className="tag tag-brand">{w(revision.endorsedAt ? 'state.chip.endorsed' : 'state.chip.submitted')}</span>;
}

function Revision({ revision, before, detail }: { revision: RevisionDto; before: RevisionDto | null; detail: TargetDetailDto }) {
  const w = useWords();
  const differences = revisionDifferences(before?.content ?? null, revision.content);
  return (
    <article className="revision" aria-label={w('revision.label', { n: revision.revision })}>
      <h3>
        {w('revision.label', { n: revision.revision })}
        {before && <small className="quiet">{w('revision.against', { n: before.revision })}</small>}
      </h3>
      <dl className="revision-fields">
        {differences.map((difference) => (
          <div key={difference.field}>
            <dt>{w(`revision.field.${difference.field}`)}</dt>
            <Changed difference={difference} compared={before !== null} detail={detail} />
          </div>
        ))}
        {differences.length === 0 && <p className="quiet">{w('revision.same')}</p>}
      </dl>
      {revision.warnings.length > 0 && (
        <ul className="revision-warnings">
          {revision.warnings.map((warning) => (
            <li key={warning.code}>
              <b>{w('revision.warning')}</b> {warning.text}
              <span>
                {w('revision.explained', {
                  text:
                    revision.content.explanations.find(({ code }) => code === warning.code)?.text ?? w('revision.unexplained'),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Steps revision={revision} year={detail.target.year} />
    </article>
  );
}

function Changed({
  difference: { field, before, after },
  compared,
  detail,
}: {
  difference: Difference;
  compared: boolean;
  detail: TargetDetailDto;
}) {
  const w = useWords();
  const names = useNames();
  const { target } = detail;
  const inUnit = ['value', 'numerator', 'denominator', 'yearEndEstimate'].includes(field);
  const unit = target.kind === 'growth' || (target.kind === 'rate' && field === 'value') ? '%' : names.measure(target);
  const nodeNames = new Map(target.terms.nodes.map(({ id, name }) => [id, name]));
  const said = (value: string | null) => {
    if (value === null) return <span className="quiet">{w('figure.none')}</span>;
    if (field === 'state') return w(`revision.state.${value as 'filed'}`);
    if (field === 'nodes')
      return value
        .split('\n')
        .map((line) => line.replace(/^\S+/, (id) => nodeNames.get(id) ?? id))
        .join(w('list.comma'));
    if (!compared && isLong(value)) return <LongText text={value} />;
    return inUnit ? figureWords(value) + unitAfter(unit) : value;
  };
  return (
    <dd>
      {compared && (
        <>
          <del>{said(before)}</del> <span aria-hidden="true">→</span>{' '}
        </>
      )}
      {compared ? <ins>{said(after)}</ins> : said(after)}
    </dd>
  );
}

/** Who did what, and when. */
function Steps({ revision, year }: { revision: RevisionDto; year: number }) {
  const w = useWords();
  const dates = useDates();
  const steps = [
    [w('revision.step.submitted'), revision.submittedBy, revision.submittedAt],
    [w('revision.step.withdrawn'), null, revision.withdrawnAt],
    [w('revision.step.endorsed'), revision.endorsedBy, revision.endorsedAt],
    [w('revision.step.verified'), revision.verifiedBy, revision.verifiedAt],
    [w('revision.step.returned'), revision.returnedBy, revision.returnedAt],
  ] as const;
  return (
    <>
      <ol className="revision-steps">
        {steps.map(
          ([verb, who, at]) =>
            at && (
              <li key={verb}>
                {verb} {who} <time dateTime={at}>{dates.momentSeenFrom(year, at)}</time>
              </li>
            ),
        )}
      </ol>
      {revision.verifiedReason && (
        <p className="revision-returned">{w('owner.verified.reason', { reason: revision.verifiedReason })}</p>
      )}
      {revision.returnReason && (
        <p className="revision-returned">{w('revision.returnReason', { reason: revision.returnReason })}</p>
      )}
    </>
  );
}
