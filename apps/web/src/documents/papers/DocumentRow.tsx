import type { DocumentDto } from '#api-client/generated.js';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { asProblem } from '../../app/request/problem.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { Progress } from '../../ui/Progress.js';
import { documentQuery, isUnderWay, take } from './document-queries.js';
import { subjectPath } from './subject-path.js';

/** One document; while it is being made it is asked about anew until it is there. */
export function DocumentRow({ listed }: { listed: DocumentDto }) {
  const w = useWords();
  const dates = useDates();
  const { data: one } = useQuery({ ...documentQuery(listed.id), enabled: isUnderWay(listed), initialData: listed });
  const download = useMutation({
    mutationFn: () => take(one),
    onError: (error) => announce(asProblem(error).detail ?? w('papers.failed'), 'wrong'),
  });
  const kind = w(`papers.kind.${one.kind}`);
  const format = w(`papers.format.${one.format}`);
  return (
    <tr>
      <th scope="row">
        <Link to={subjectPath(one)}>{one.title ?? kind}</Link>
        <small>
          {kind} · {format}
          {one.version !== null && ` · ${w('papers.version', { n: one.version })}`}
        </small>
      </th>
      <td data-head={w('papers.state')}>
        <State one={one} label={w('papers.progress', { kind, format })} />
      </td>
      <td data-head={w('papers.asked')}>
        {one.askedBy === null
          ? w('papers.byNobody', { moment: dates.moment(one.askedAt) })
          : w('papers.by', { who: one.askedBy, moment: dates.moment(one.askedAt) })}
      </td>
      <td className="right num" data-head={w('papers.size')}>
        {one.bytes === null ? '—' : w('papers.kilobytes', { n: Math.ceil(one.bytes / 1024) })}
      </td>
      <td data-head={w('papers.hash')}>{one.fileHash && <code title={one.fileHash}>{one.fileHash.slice(0, 12)}</code>}</td>
      <td>
        {one.state === 'done' && (
          <Button
            small
            busy={download.isPending}
            aria-label={w('papers.downloadOf', { title: one.title ?? kind, format })}
            onClick={() => download.mutate()}
          >
            {w('papers.download')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function State({ one, label }: { one: DocumentDto; label: string }) {
  const w = useWords();
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
