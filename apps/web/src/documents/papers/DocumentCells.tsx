import type { DocumentDto } from '#api-client/generated.js';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ROW } from '../../app/keys/list-keys.js';
import { useWords } from '../../app/language/language.js';
import { asProblem } from '../../app/request/problem.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { Progress } from '../../ui/Progress.js';
import { documentQuery, isUnderWay, take } from './document-queries.js';
import { subjectPath } from './subject-path.js';

/** One document; while it is being made it is asked about anew until it is there. */
const useDocument = (listed: DocumentDto): DocumentDto =>
  useQuery({ ...documentQuery(listed.id), enabled: isUnderWay(listed), initialData: listed }).data;

export function DocumentName({ listed: one }: { listed: DocumentDto }) {
  const w = useWords();
  const kind = w(`papers.kind.${one.kind}`);
  return (
    <>
      <Link {...ROW} to={subjectPath(one)}>
        {one.title ?? kind}
      </Link>
      <small>
        {kind} · {w(`papers.format.${one.format}`)}
        {one.version !== null && ` · ${w('papers.version', { n: one.version })}`}
      </small>
    </>
  );
}

export function DocumentSize({ listed }: { listed: DocumentDto }) {
  const w = useWords();
  const { bytes } = useDocument(listed);
  return bytes === null ? '—' : w('papers.kilobytes', { n: Math.ceil(bytes / 1024) });
}

export function DocumentHash({ listed }: { listed: DocumentDto }) {
  const { fileHash } = useDocument(listed);
  return fileHash && <code title={fileHash}>{fileHash.slice(0, 12)}</code>;
}

export function DocumentDownload({ listed }: { listed: DocumentDto }) {
  const w = useWords();
  const one = useDocument(listed);
  const download = useMutation({
    mutationFn: () => take(one),
    onError: (error) => announce(asProblem(error).detail ?? w('papers.failed'), 'wrong'),
  });
  if (one.state !== 'done') return null;
  return (
    <Button
      small
      busy={download.isPending}
      aria-label={w('papers.downloadOf', {
        title: one.title ?? w(`papers.kind.${one.kind}`),
        format: w(`papers.format.${one.format}`),
      })}
      onClick={() => download.mutate()}
    >
      {w('papers.download')}
    </Button>
  );
}

export function DocumentState({ listed }: { listed: DocumentDto }) {
  const w = useWords();
  const one = useDocument(listed);
  const label = w('papers.progress', { kind: w(`papers.kind.${one.kind}`), format: w(`papers.format.${one.format}`) });
  if (one.state === 'done') return <>{w('papers.done')}</>;
  if (one.state === 'failed')
    return (
      <>
        {w('papers.failed')}
        {one.problem && <small>{one.problem.detail}</small>}
      </>
    );
  return (
    <>
      {one.state === 'waiting' ? w('papers.waiting') : w('papers.making', { n: one.progress })}
      <Progress done={one.progress} total={100} label={label} />
    </>
  );
}
