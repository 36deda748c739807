import { journalVerify, type VerificationDto } from '#api-client/generated.js';
import { useMutation } from '@tanstack/react-query';
import { useWords, type Say } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { Button } from '../ui/Button.js';
import { ProblemNote } from '../ui/PageState.js';
import { Section } from '../ui/Section.js';

/** Recomputes every seal, pack and signed pledge, and says in words whether anything was changed. */
export function Verify() {
  const w = useWords();
  const run = useMutation({ mutationFn: () => dataOf(journalVerify()) });
  return (
    <Section
      title={w('journal.verify.title')}
      actions={
        <Button small look="primary" busy={run.isPending} onClick={() => run.mutate()}>
          {w('journal.verify')}
        </Button>
      }
    >
      <div aria-live="polite">
        {!run.data && <p className="quiet">{w('journal.verify.what')}</p>}
        {run.data && <Result result={run.data} />}
      </div>
      <ProblemNote error={run.error} />
    </Section>
  );
}

function Result({ result }: { result: VerificationDto }) {
  const w = useWords();
  const { intact, firstBroken, seals, entries, packs, pledgeVersions, lastHash } = result;
  return (
    <div className={`verified ${intact ? '' : 'verified-broken'}`}>
      <p>
        <strong>
          {intact ? '✓' : '!'} {w(intact ? 'journal.intact' : 'journal.broken')}
        </strong>
      </p>
      <p>{w('journal.checked', { seals, entries, packs, pledgeVersions })}</p>
      {firstBroken && (
        <p>
          {w(`journal.broken.${firstBroken.kind}`, { id: firstBroken.id })}
          {firstBroken.target && w('journal.broken.named', { code: firstBroken.target.code, name: firstBroken.target.name })}
          {w(`journal.fault.${firstBroken.fault}`)}
          {firstBroken.target?.field && w('journal.broken.field', changeIn(firstBroken.target, w))}
          {firstBroken.fromEntryId !== null &&
            w('journal.broken.range', { from: firstBroken.fromEntryId, until: firstBroken.untilEntryId ?? '' })}
        </p>
      )}
      {lastHash && (
        <p className="quiet">
          {w('journal.lastHash')} <code>{lastHash}</code>
        </p>
      )}
    </div>
  );
}

const LONGEST = 60;

/** A changed curve or node list is too long to be read in a sentence: the field's name says where to look. */
function changeIn({ field, signed, now }: NonNullable<NonNullable<VerificationDto['firstBroken']>['target']>, w: Say) {
  const short = (value: string | null) =>
    value === null ? w('figure.none') : value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return { field: w(`journal.field.${field ?? 'name'}` as Parameters<Say>[0]), signed: short(signed), now: short(now) };
}
