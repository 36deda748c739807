import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import type { Entry } from '../entry.js';
import { FigureForm } from '../figure/FigureForm.js';
import type { Bench } from '../judge.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';

interface FigureDrawerProps {
  seen: Seen | null;
  bench: Bench;
  onEdit: (seen: Seen, change: Partial<Entry>) => void;
  onChanged: (seen: Seen) => void;
  onBegin: (seen: Seen) => void;
  onNext: (() => void) | null;
  onClose: () => void;
}

/** A row's whole form beside the grid. */
export function FigureDrawer({ seen, bench, onEdit, onChanged, onBegin, onNext, onClose }: FigureDrawerProps) {
  const w = useWords();
  const names = useNames();
  return (
    <Dialog
      open={seen !== null}
      onClose={onClose}
      shape="drawer"
      title={seen ? names.target(seen.row.filing.target) : ''}
      footer={
        <>
          {onNext && <Button onClick={onNext}>{w('filing.nextUnready')}</Button>}
          <Button look="primary" onClick={onClose}>
            {w('filing.doneHere')}
          </Button>
        </>
      }
    >
      {seen && (
        <FigureForm
          key={seen.row.filing.target.id}
          strict={seen.standing !== 'empty'}
          seen={seen}
          bench={bench}
          onEdit={(change) => onEdit(seen, change)}
          onChanged={() => onChanged(seen)}
          onBegin={() => onBegin(seen)}
        />
      )}
    </Dialog>
  );
}
