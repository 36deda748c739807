import { useWords } from '../app/language/language.js';
import { announce } from './announce.js';
import { Button } from './Button.js';

/** The address of exactly this view, filters included, for a message to a colleague. */
export function CopyLink({ path }: { path?: string }) {
  const w = useWords();
  const copy = async () => {
    const link = path ? new URL(path, window.location.origin).href : window.location.href;
    try {
      await navigator.clipboard.writeText(link);
      announce(w('do.copied'));
    } catch {
      announce(w('do.copyByHand', { link }), 'wrong');
    }
  };
  return (
    <Button onClick={() => void copy()}>
      {w('do.copyLink')}
    </Button>
  );
}
