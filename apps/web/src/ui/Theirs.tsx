import { useWords } from '../app/language/language.js';
import { Button } from './Button.js';
import type { Beside } from './use-merged.js';

interface TheirsProps<F> {
  beside: Beside<F> | null;
  name: keyof F;
  /** Theirs in words. */
  say: () => string;
  onTake: () => void;
}

/** Beside a field: it became theirs, or both changed it and mine stands until theirs is taken. */
export function Theirs<F>({ beside, name, say, onTake }: TheirsProps<F>) {
  const w = useWords();
  if (beside?.clash.has(name))
    return (
      <span className="field-clash">
        {w('form.changed', { value: say() || w('figure.none') })}{' '}
        <Button
          small
          onClick={() => {
            onTake();
            beside.settle(name);
          }}
        >
          {w('form.takeTheirs')}
        </Button>
      </span>
    );
  return beside?.taken.has(name) ? <span className="field-taken">{w('form.taken')}</span> : null;
}
