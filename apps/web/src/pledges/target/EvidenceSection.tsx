import { evidenceList } from '#api-client/generated.js';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { download } from '../../app/request/request.js';
import { useMay } from '../../app/session/me.js';
import { Button } from '../../ui/Button.js';
import { sizeWords } from '../../ui/evidence-files.js';
import { ProblemNote } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';

/** What proves the figures; opening a file needs the reader's own session, so a link alone opens nothing. */
export function EvidenceSection({ targetId, year }: { targetId: number; year: number }) {
  const w = useWords();
  const dates = useDates();
  const may = useMay()('evidence.read');
  const query = useQuery({
    queryKey: ['evidence', targetId],
    queryFn: ({ signal }) => dataOf(evidenceList(targetId, { signal })),
    enabled: may,
  });
  const open = useMutation({
    mutationFn: ({ id, fileName }: { id: number; fileName: string }) => download(`/evidence/${id}`, fileName),
  });
  if (!may) return null;
  return (
    <Section title={w('evidence.title')} note={query.data && w('evidence.count', { n: query.data.items.length })} flush>
      <Shown query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="work-empty quiet">{w('evidence.none')}</p>
          ) : (
            <ul className="evidence-list">
              {items.map((file) => (
                <li key={file.id}>
                  <div>
                    <b>{file.fileName}</b>
                    <small className="quiet" title={`SHA-256 ${file.contentHash}`}>
                      {w('evidence.facts', {
                        month: dates.monthName(file.period),
                        who: file.addedBy,
                        moment: dates.momentSeenFrom(year, file.addedAt),
                        size: sizeWords(file.bytes),
                      })}
                    </small>
                  </div>
                  <Button
                    small
                    busy={open.isPending && open.variables.id === file.id}
                    aria-label={w('evidence.download', { name: file.fileName })}
                    onClick={() => open.mutate(file)}
                  >
                    {w('evidence.open')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      <ProblemNote error={open.error} />
    </Section>
  );
}
