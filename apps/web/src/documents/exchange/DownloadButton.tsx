import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../../app/language/language.js';
import { asProblem } from '../../app/request/problem.js';
import { download } from '../../app/request/request.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';

/** A file made on request: busy until it is here, and says why when it does not come. */
export function DownloadButton({
  path,
  fallback,
  small,
  children,
}: {
  path: string;
  fallback: string;
  small?: boolean;
  children: ReactNode;
}) {
  const w = useWords();
  const run = useMutation({
    mutationFn: () => download(path, fallback),
    onError: (error) => announce(asProblem(error).detail ?? w('state.down.title'), 'wrong'),
  });
  return (
    <Button small={small} busy={run.isPending} onClick={() => run.mutate()}>
      {children}
    </Button>
  );
}
