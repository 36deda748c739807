import { useMutation } from '@tanstack/react-query';
import { useWords } from '../app/language/language.js';
import { asProblem } from '../app/request/problem.js';
import { request } from '../app/request/request.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';

/** The worker's own board stands on its own port: a ticket, good once and for a minute, opens it. */
export function QueuesButton() {
  const w = useWords();
  const open = useMutation({
    mutationFn: async () => {
      // Opened before asking: a window opened after an answer is taken for an advertisement.
      const board = window.open('', '_blank');
      try {
        const { data } = await request<{ url: string }>('/system/queue-tickets', { method: 'POST' });
        if (board) board.location.href = data.url;
        else window.location.href = data.url;
      } catch (error) {
        board?.close();
        throw error;
      }
    },
    onError: (error) => announce(asProblem(error).detail ?? w('system.queues.none'), 'wrong'),
  });
  return (
    <Button busy={open.isPending} onClick={() => open.mutate()}>
      {w('system.queues')}
    </Button>
  );
}
