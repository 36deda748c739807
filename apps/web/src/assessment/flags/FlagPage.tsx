import { flagsRead, type FlagDto } from '#api-client/generated.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { request } from '../../app/request/request.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { CopyLink } from '../../ui/CopyLink.js';
import { LongText } from '../../ui/LongText.js';
import { PageHead } from '../../ui/PageHead.js';
import { PrintButton } from '../../ui/PrintButton.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { useNames } from '../named.js';
import { PromiseWords } from '../PromiseWords.js';
import { AcknowledgeDialog, type Acknowledgement } from './AcknowledgeDialog.js';
import { DocumentButton } from '../../documents/papers/DocumentButton.js';
import { FlagLevel } from './FlagLevel.js';
import './flags.css';

/** One case: why it stands, what the head answered and promised, and how it ended. */
export function FlagPage() {
  const id = Number(useParams()['id']);
  const query = useQuery({ queryKey: ['flag', id], queryFn: ({ signal }) => dataOf(flagsRead(id, { signal })) });
  return <Shown query={query}>{(flag) => <Case flag={flag} />}</Shown>;
}

function Case({ flag }: { flag: FlagDto }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const queries = useQueryClient();
  const [open, setOpen] = useState<'acknowledge' | 'clear' | null>(null);
  // If-Match: whoever answered in between must not be written over.
  const act = useMutation({
    mutationFn: ({ verb, body }: { verb: 'acknowledge' | 'clear'; body: object }) =>
      request<FlagDto>(`/flags/${flag.id}/${verb}`, { method: 'POST', body, version: `"${flag.version}"` }),
    onSuccess: ({ data }, { verb }) => {
      queries.setQueryData(['flag', flag.id], data);
      announce(w(verb === 'clear' ? 'flag.wasCleared' : 'flag.wasAcknowledged'));
      for (const key of ['flags', 'board', 'target', 'me']) void queries.invalidateQueries({ queryKey: [key] });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['flag', flag.id] }),
  });
  const acknowledge = (body: Acknowledgement) => act.mutateAsync({ verb: 'acknowledge', body });
  const target = names.of({ name: flag.targetName, nameEn: flag.targetNameEn });
  return (
    <div className="flag-page">
      <PageHead
        title={w('flag.headline', { target, kind: w(`flag.kind.${flag.kind}`) })}
        sub={
          <>
            <FlagLevel level={flag.level} /> <Link to={`/targets/${flag.targetId}`}>{flag.code}</Link> ·{' '}
            <Link to={`/units/${flag.unitId}`}>{names.of({ name: flag.unitName, nameEn: flag.unitNameEn })}</Link>
          </>
        }
      >
        {flag.allowed.includes('acknowledge') && (
          <Button look="primary" onClick={() => setOpen('acknowledge')}>
            {w(flag.state === 'acknowledged' ? 'flag.answerAgain' : 'flag.answer')}
          </Button>
        )}
        {flag.allowed.includes('clear') && <Button onClick={() => setOpen('clear')}>{w('flag.clear')}</Button>}
        <DocumentButton papers={[{ kind: 'warning', subjectId: flag.id }]} />
        <CopyLink />
        <PrintButton />
      </PageHead>
      <div className="flag-columns">
        <Section
          title={w('flag.whyTitle')}
          note={w(flag.kind === 'pace' && flag.streak > 1 ? 'flag.since' : 'flag.sinceOnly', {
            month: dates.monthName(flag.sincePeriod),
            n: flag.streak,
          })}
        >
          <p className="flag-why">{flag.why ?? w('flag.noWhy')}</p>
          <p className="quiet">{w(`flag.explain.${flag.kind}`)}</p>
          <p className="flag-link">
            <Link to={`/targets/${flag.targetId}?receipt=${flag.period}`}>{w('receipt.title')}</Link>
          </p>
        </Section>
        <Section title={w('flag.lifeTitle')}>
          <ol className="flag-life">
            <Step done title={w('flag.step.opened')} at={dates.moment(flag.openedAt)}>
              {flag.raisedAt !== flag.openedAt && (
                <p className="quiet">{w('flag.raised', { moment: dates.moment(flag.raisedAt) })}</p>
              )}
            </Step>
            <Step
              done={flag.acknowledgedAt !== null}
              title={w('flag.step.acknowledged')}
              at={flag.acknowledgedAt && dates.moment(flag.acknowledgedAt)}
              who={flag.acknowledgedBy}
            >
              {flag.acknowledgedAt === null ? <p className="quiet">{w('flag.unanswered')}</p> : <Answer flag={flag} />}
            </Step>
            <Step
              done={flag.clearedAt !== null}
              title={w('flag.step.cleared')}
              at={flag.clearedAt && dates.moment(flag.clearedAt)}
              who={flag.clearedAt ? (flag.clearedBy ?? w('flag.byRule')) : null}
            >
              <p className={flag.clearReason ? undefined : 'quiet'}>{flag.clearReason ?? w(`flag.clears.${flag.kind}`)}</p>
            </Step>
          </ol>
        </Section>
      </div>
      <AcknowledgeDialog open={open === 'acknowledge'} onClose={() => setOpen(null)} flag={flag} onSend={acknowledge} />
      <ConfirmWithReason
        open={open === 'clear'}
        onClose={() => setOpen(null)}
        title={w('flag.clear')}
        confirm={w('flag.clear')}
        reason={{ hint: w('flag.clearHint'), atLeast: 4 }}
        onConfirm={(reason) => act.mutateAsync({ verb: 'clear', body: { reason } })}
      >
        <p>{w('flag.clearExplain')}</p>
      </ConfirmWithReason>
    </div>
  );
}

function Answer({ flag }: { flag: FlagDto }) {
  const w = useWords();
  return (
    <dl className="flag-answer">
      <div>
        <dt>{w('flag.cause')}</dt>
        <dd>
          <LongText text={flag.cause ?? ''} />
        </dd>
      </div>
      <div>
        <dt>{w('flag.measures')}</dt>
        <dd>
          <LongText text={flag.measures ?? ''} />
        </dd>
      </div>
      <div>
        <dt>{w('flag.recoverBy')}</dt>
        <dd>
          <PromiseWords flag={flag} />
        </dd>
      </div>
    </dl>
  );
}

interface StepProps {
  done: boolean;
  title: string;
  at?: string | null;
  who?: string | null;
  children?: ReactNode;
}

function Step({ done, title, at, who, children }: StepProps) {
  return (
    <li className={done ? 'step-done' : 'step-open'}>
      <p>
        <b>{title}</b> {who && <span>{who}</span>} {at && <span className="quiet">{at}</span>}
      </p>
      {children}
    </li>
  );
}
