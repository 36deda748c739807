import { useWords } from '../app/language/language.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';

export interface Issued {
  account: string;
  temporaryPassword: string;
}

/** Shown this once: the server keeps only its hash. */
export function TemporaryPassword({ issued, onClose }: { issued: Issued | null; onClose: () => void }) {
  const w = useWords();
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      announce(w('people.password.copied'));
    } catch {
      announce(w('people.password.copyByHand'), 'wrong');
    }
  };
  return (
    <Dialog
      open={issued !== null}
      onClose={onClose}
      title={w('people.password.title')}
      footer={
        <Button look="primary" onClick={onClose}>
          {w('people.password.done')}
        </Button>
      }
    >
      {issued && (
        <>
          <p>{w('people.password.for', { account: issued.account })}</p>
          <div className="secret">
            <code aria-label={w('people.password.title')}>{issued.temporaryPassword}</code>
            <Button small onClick={() => void copy(issued.temporaryPassword)}>
              {w('people.password.copy')}
            </Button>
          </div>
          <p className="quiet">{w('people.password.once')}</p>
        </>
      )}
    </Dialog>
  );
}
