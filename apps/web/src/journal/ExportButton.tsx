import { useMutation } from '@tanstack/react-query';
import { useWords } from '../app/language/language.js';
import { asProblem } from '../app/request/problem.js';
import { download } from '../app/request/request.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';

/** Exactly what the filters show, all pages of it, for a spreadsheet. */
export function ExportButton({ query }: { query: string }) {
  const w = useWords();
  const run = useMutation({
    mutationFn: () => download(`/journal/export${query}`, 'journal.csv'),
    onError: (error) => announce(asProblem(error).detail ?? w('state.down.title'), 'wrong'),
  });
  return (
    <Button busy={run.isPending} onClick={() => run.mutate()}>
      {w('journal.export')}
    </Button>
  );
}
