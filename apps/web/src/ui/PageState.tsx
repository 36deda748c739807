import { useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useWords } from '../app/language/language.js';
import type { WordKey } from '../app/language/zh.js';
import { asProblem, isAway, type Problem } from '../app/request/problem.js';
import { signInPath } from '../app/session/next.js';
import { Button, LinkButton } from './Button.js';
import { YourDuties } from './YourDuties.js';
import { useChangedBy } from './use-changed-by.js';

/** Longer than any page takes on a healthy day. */
const SLOW_MS = 7000;

/** Grey lines where text will be; says so only to screen readers, and only fades in when it takes a while. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const w = useWords();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status">
      {slow ? <p className="quiet">{w('state.loadingSlow')}</p> : <span className="unheard">{w('state.loading')}</span>}
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} style={{ width: `${[34, 92, 78, 86, 64, 88][line % 6]}%` }} />
      ))}
    </div>
  );
}

/** Nothing to show is an answer: say why, and what to do if it should be otherwise. */
export function Empty({ title, children, action }: { title?: ReactNode; children?: ReactNode; action?: ReactNode }) {
  const w = useWords();
  return (
    <div className="page-state">
      <h2 ref={firstWhereNoneIs}>{title ?? w('state.empty')}</h2>
      {children && <p>{children}</p>}
      {action && <div className="page-state-actions">{action}</div>}
    </div>
  );
}

/** Where the state is all there is of the page, it is the page's heading; in a section it stands below that one's. */
function firstWhereNoneIs(heading: HTMLElement | null): void {
  if (!heading) return;
  if (!document.querySelector('main h1')) heading.ariaLevel = '1';
  else if (heading.closest('section, dialog')) heading.ariaLevel = '3';
}

/** `title` names the duty that the page belongs to. */
export function NoPermission({ title }: { title?: ReactNode }) {
  const w = useWords();
  return (
    <div className="page-state">
      <h2 ref={firstWhereNoneIs}>{title ?? w('state.forbidden.title')}</h2>
      <p>{w(title ? 'state.duty.detail' : 'state.forbidden.detail')}</p>
      <YourDuties />
      <div className="page-state-actions">
        <LinkButton to="/">{w('state.home')}</LinkButton>
      </div>
    </div>
  );
}

type Kind =
  | 'offline'
  | 'silent'
  | 'upgraded'
  | 'signedOut'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'changed'
  | 'tooLarge'
  | 'invalid'
  | 'busy'
  | 'down'
  | 'broken';

const KINDS: Record<number, Kind> = {
  0: 'offline',
  400: 'invalid',
  401: 'signedOut',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  412: 'changed',
  413: 'tooLarge',
  422: 'invalid',
  428: 'changed',
  429: 'busy',
};

const BY_CODE: Record<string, Kind> = { 'web.noAnswer': 'silent', 'web.upgraded': 'upgraded' };

export const kindOf = ({ status, code }: Problem): Kind => BY_CODE[code] ?? KINDS[status] ?? (status >= 500 ? 'down' : 'broken');

/** A whole page or section that could not be shown. The server's own sentence comes first: it knows the case. */
export function ProblemState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const w = useWords();
  const location = useLocation();
  const problem = asProblem(error);
  const kind = kindOf(problem);
  const retry = onRetry && ['offline', 'silent', 'busy', 'down', 'conflict', 'changed'].includes(kind);
  return (
    <div className="page-state" role="alert">
      <h2 ref={firstWhereNoneIs}>{problem.title ?? w(`state.${kind}.title`)}</h2>
      <ProblemWords problem={problem} />
      {retry && isAway(problem) && <p>{w('state.awaited')}</p>}
      {(kind === 'forbidden' || (kind === 'notFound' && problem.title)) && <YourDuties />}
      <div className="page-state-actions">
        {retry && (
          <Button look="primary" onClick={onRetry}>
            {w('state.retry')}
          </Button>
        )}
        {kind === 'signedOut' && (
          <LinkButton look="primary" to={signInPath(location)}>
            {w('state.signIn')}
          </LinkButton>
        )}
        {kind === 'upgraded' && (
          <Button look="primary" onClick={() => window.location.reload()}>
            {w('state.reload')}
          </Button>
        )}
        {kind === 'broken' && <Button onClick={() => window.location.reload()}>{w('state.reload')}</Button>}
        <LinkButton to="/">{w('state.home')}</LinkButton>
      </div>
    </div>
  );
}

/** The same in the middle of a page, beside what was tried: a form, a row, a dialog. */
export function ProblemNote({ error }: { error: unknown }) {
  const w = useWords();
  if (!error) return null;
  const problem = asProblem(error);
  return (
    <div className="problem-note" role="alert" ref={showInForm}>
      <strong>{problem.title ?? w(`state.${kindOf(problem)}.title`)}</strong>
      <ProblemWords problem={problem} />
    </div>
  );
}

/** Below a long form it would be out of sight, and the press that it answers would look like none. A wrong field with the focus is seen already. */
function showInForm(note: HTMLElement | null): void {
  if (note?.closest('dialog, form') && !document.activeElement?.matches('[aria-invalid]'))
    note.scrollIntoView({ block: 'nearest' });
}

function ProblemWords({ problem }: { problem: Problem }) {
  const w = useWords();
  const changedBy = useChangedBy();
  const detail: WordKey = `state.${kindOf(problem)}.detail`;
  return (
    <>
      {problem.changed && <p>{changedBy(problem.changed)}</p>}
      <p>
        {problem.status === 429 && problem.retryAfter && !/\d/.test(problem.detail ?? '')
          ? w('state.busy.after', { seconds: problem.retryAfter })
          : problem.status === -1
            ? w(detail)
            : (problem.detail ?? w(detail))}
      </p>
      {problem.errors.length > 0 && (
        <ul>
          {problem.errors.map((one) => (
            <li key={`${one.path}${one.code}`}>
              {rowOf(one.path) && w('state.row', { n: rowOf(one.path)! })}
              {one.detail ?? one.code}
            </li>
          ))}
        </ul>
      )}
      {problem.requestId && problem.status >= 500 && problem.status !== 503 && !problem.detail?.includes(problem.requestId) && (
        <p className="quiet">{w('state.requestId', { id: problem.requestId })}</p>
      )}
    </>
  );
}

/** `agenda.2.title` is about the third row of a list. */
const rowOf = (path = ''): number | null => {
  const at = /\.(\d+)(\.|$)/.exec(path)?.[1];
  return at === undefined ? null : Number(at) + 1;
};

/** A link back to where the reader came from, for dead ends inside a room. */
export function BackLink({ to }: { to: string }) {
  const w = useWords();
  return <Link to={to}>{w('state.back')}</Link>;
}
