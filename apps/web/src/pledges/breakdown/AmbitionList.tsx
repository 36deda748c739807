import { ambitionKeep, type AmbitionFindingDto } from '#api-client/generated.js';
import { useState } from 'react';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { thenAnew } from '../../app/request/then-anew.js';
import { useNames } from '../../assessment/named.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { useRefreshBreakdown } from './queries.js';

interface AmbitionListProps {
  findings: readonly AmbitionFindingDto[];
  /** The reader may give reasons. */
  answers: boolean;
  /** Links to the pledge; left out where the list stands on it. */
  onPledge?: boolean;
}

/** Warnings one under the other, each with its numbers, and with its answer or the ways to give one. */
export function AmbitionList({ findings, answers, onPledge }: AmbitionListProps) {
  const [asked, setAsked] = useState<AmbitionFindingDto | null>(null);
  return (
    <>
      <ul className="ambition-list">
        {findings.map((finding) => (
          <AmbitionLine
            key={`${finding.subject.kind} ${finding.subject.id} ${finding.code}`}
            finding={finding}
            onPledge={onPledge}
            onAnswer={answers ? () => setAsked(finding) : undefined}
          />
        ))}
      </ul>
      <KeepDialog finding={asked} onClose={() => setAsked(null)} />
    </>
  );
}

function AmbitionLine({
  finding,
  onAnswer,
  onPledge,
}: {
  finding: AmbitionFindingDto;
  onAnswer?: () => void;
  onPledge?: boolean;
}) {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const { subject, unit, answer, sentence, code, before } = finding;
  const isGoal = subject.kind === 'zoneTarget';
  const ledger = code === 'projectsShort' || code === 'ledgerMismatch';
  const pledge = finding.pledgeIds[0];
  // Each line offers the same: by its name alone no act would say of what.
  const named = (act: string) => ({ children: act, 'aria-label': w('label.named', { first: act, second: names.of(subject) }) });
  return (
    <li className={answer ? 'ambition-kept' : 'ambition-open'}>
      <span className={`tag ${answer ? '' : 'tag-warn'}`}>{w(`ambition.code.${code}`)}</span>
      <div>
        <p className="ambition-subject">
          <b>{names.of(subject)}</b>
          <small className="quiet">{[subject.code, unit ? names.of(unit) : w('ambition.zone')].join(' · ')}</small>
        </p>
        <p>{sentence}</p>
        {answer && (
          <blockquote>
            {w('ambition.reason', { reason: answer.reason })}
            <small className="quiet">
              {w('ambition.by', { by: answer.by ?? '–', moment: dates.day(dates.dayOf(answer.at)) })}
              {answer.late && ` · ${w('ambition.late')}`}
            </small>
          </blockquote>
        )}
        {before > 0 && <small className="quiet">{w('ambition.before', { n: before })}</small>}
      </div>
      <span className="ambition-acts">
        {isGoal && (
          <Link
            to={ledger ? `/zone-targets/${subject.id}/projects` : `/contributions?zoneTarget=${subject.id}`}
            {...named(w(ledger ? 'ambition.change.ledger' : 'ambition.change'))}
          />
        )}
        {!isGoal && !onPledge && pledge !== undefined && <Link to={`/pledges/${pledge}`} {...named(w('ambition.pledge'))} />}
        {onAnswer && finding.isApproved && <small className="quiet">{w('ambition.textApproved')}</small>}
        {onAnswer && !finding.isApproved && (
          <Button small onClick={onAnswer} {...named(w(answer ? 'ambition.keepAgain' : 'ambition.keep'))} />
        )}
      </span>
    </li>
  );
}

function KeepDialog({ finding, onClose }: { finding: AmbitionFindingDto | null; onClose: () => void }) {
  const w = useWords();
  const names = useNames();
  const refresh = useRefreshBreakdown();
  return (
    <ConfirmWithReason
      open={finding !== null}
      onClose={onClose}
      title={finding && w('ambition.keep.title', { name: names.of(finding.subject) })}
      confirm={w('ambition.keep')}
      reason={{ hint: w('ambition.keep.hint') }}
      onConfirm={async (reason) => {
        const { subject, code, fingerprint } = finding!;
        const about = subject.kind === 'line' ? { lineId: subject.id } : { zoneTargetId: subject.id };
        await thenAnew(async () => {
          await dataOf(ambitionKeep({ ...about, code, fingerprint, reason: reason.replace(/\s*\n\s*/g, ' ') }));
          announce(w('ambition.kept'));
        }, refresh);
      }}
    >
      <p>{finding?.sentence}</p>
    </ConfirmWithReason>
  );
}
