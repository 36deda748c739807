import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { asProblem } from '../../app/request/problem.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { Progress } from '../../ui/Progress.js';
import { askFor, documentQuery, documentsOf, isUnderWay, take, type PaperFormat, type Printable } from './document-queries.js';

/**
 * Asks for one document and downloads it when it is ready. Pressed again it asks again: the server makes it anew only where
 * something has changed. One that was asked for before, here or elsewhere, shows how far it is.
 */
export function FormatButton({ paper, format }: { paper: Printable; format: PaperFormat }) {
  const w = useWords();
  const queries = useQueryClient();
  const [pressed, setPressed] = useState<number | null>(null);
  const known = useQuery(documentsOf(paper)).data?.find(
    (one) => one.format === format && one.version === (paper.version ?? null),
  );
  const asked = useQuery({ ...documentQuery(pressed ?? 0), enabled: pressed !== null }).data;
  const ask = useMutation({
    mutationFn: () => askFor(paper, format),
    onSuccess: async ({ id }) => {
      // What was known of it is from before it was asked for.
      await queries.resetQueries({ queryKey: documentQuery(id).queryKey });
      setPressed(id);
    },
    onError: (error) => announce(asProblem(error).detail ?? w('papers.failed'), 'wrong'),
  });
  const name = { kind: w(`papers.kind.${paper.kind}`), format: w(`papers.format.${format}`) };

  useEffect(() => {
    if (pressed === null || asked === undefined || isUnderWay(asked)) return;
    setPressed(null);
    void queries.invalidateQueries({ queryKey: ['documents', 'of'] });
    if (asked.state === 'failed') return announce(asked.problem?.detail ?? w('papers.failed'), 'wrong');
    announce(w('papers.ready', { title: asked.title ?? name.kind }));
    take(asked).catch((error: unknown) => announce(asProblem(error).detail ?? w('papers.failed'), 'wrong'));
  }, [pressed, asked]);

  const shown = pressed === null ? known : asked;
  const isBusy = ask.isPending || pressed !== null || (shown !== undefined && isUnderWay(shown));
  return (
    <span className="papers-format">
      <Button small busy={isBusy} aria-label={w('papers.make', name)} onClick={() => ask.mutate()}>
        {name.format}
      </Button>
      {isBusy && <Progress done={shown?.progress ?? 0} total={100} label={w('papers.progress', name)} />}
    </span>
  );
}
