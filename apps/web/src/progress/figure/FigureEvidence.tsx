import { submissionsAddEvidence, type FilingDto } from '#api-client/generated.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { apiFetch } from '../../app/request/request.js';
import { announce } from '../../ui/announce.js';
import { EvidencePicker, type EvidenceItem } from '../../ui/EvidencePicker.js';
import { evidenceQuery } from '../queries.js';

/** The period's files; adding needs something saved first, which the page does by itself. */
export function FigureEvidence({ filing, onChanged }: { filing: FilingDto; onChanged?: () => void }) {
  const w = useWords();
  const queries = useQueryClient();
  const { id } = filing.target;
  const list = useQuery(evidenceQuery(id));
  const may = filing.allowed.includes('addEvidence');
  const files = (list.data?.items ?? []).filter(({ period }) => period === filing.period);
  const add = async (file: File) => {
    await dataOf(submissionsAddEvidence(id, filing.period, { file }));
    await queries.invalidateQueries({ queryKey: evidenceQuery(id).queryKey });
    onChanged?.();
    announce(w('filing.evidence.added', { name: file.name }));
  };
  return (
    <section className="figure-evidence" aria-label={w('evidence.title')}>
      <h3>{w('evidence.title')}</h3>
      {files.length === 0 && !may && (
        <p className="quiet">{w(filing.allowed.includes('saveDraft') ? 'filing.evidence.later' : 'filing.evidence.none')}</p>
      )}
      <EvidencePicker
        items={files.map(({ id: fileId, fileName, bytes }) => ({ id: fileId, name: fileName, size: bytes }))}
        onAdd={may ? add : undefined}
        onOpen={(item) => void openEvidence(item).catch(() => announce(w('filing.evidence.gone'), 'wrong'))}
      />
    </section>
  );
}

/** Opened through the session, not by address: the file is as private as the figure. */
async function openEvidence({ id, name }: EvidenceItem): Promise<void> {
  const response = await apiFetch(`/api/v1/evidence/${id}`);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  if (/^(image\/|application\/pdf)/.test(response.headers.get('content-type') ?? '')) link.target = '_blank';
  else link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
