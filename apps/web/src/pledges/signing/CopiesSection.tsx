import { signingAttachCopy, type SignedVersionDto } from '#api-client/generated.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { download } from '../../app/request/request.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { ProblemNote } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';

/** The paper as it was signed, bound to the hash that is printed on it. */
export function CopiesSection({ one }: { one: SignedVersionDto }) {
  const w = useWords();
  const dates = useDates();
  const queries = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const open = useMutation({
    mutationFn: ({ id, fileName }: { id: number; fileName: string }) => download(`/pledges/copies/${id}`, fileName),
  });
  const attach = useMutation({
    mutationFn: (file: File) => dataOf(signingAttachCopy(one.contentHash, { file })),
    onSuccess: async () => {
      announce(w('version.copies.added'));
      await queries.invalidateQueries({ queryKey: ['pledge-version'] });
    },
  });
  return (
    <Section
      title={w('version.copies')}
      note={w('version.copies.note')}
      actions={
        one.allowed.includes('attachCopy') && (
          <>
            <input
              ref={picker}
              type="file"
              hidden
              accept="application/pdf,image/jpeg,image/png"
              aria-label={w('version.copies.add')}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                if (file) attach.mutate(file);
                event.target.value = '';
              }}
            />
            <Button small look="primary" busy={attach.isPending} onClick={() => picker.current?.click()}>
              {w('version.copies.add')}
            </Button>
          </>
        )
      }
    >
      <ProblemNote error={attach.error ?? open.error} />
      {one.copies.length === 0 ? (
        <p className="quiet">{w('version.copies.none')}</p>
      ) : (
        <ul className="version-copies">
          {one.copies.map((copy) => (
            <li key={copy.id}>
              <Button small look="quiet" busy={open.isPending && open.variables.id === copy.id} onClick={() => open.mutate(copy)}>
                {copy.fileName}
              </Button>
              <small className="quiet" title={`SHA-256 ${copy.fileHash}`}>
                {w('version.copy.by', {
                  name: copy.addedBy,
                  moment: dates.moment(copy.addedAt),
                  kb: Math.ceil(copy.bytes / 1024),
                })}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
