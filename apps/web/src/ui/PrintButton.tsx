import { useWords } from '../app/language/language.js';
import { Button } from './Button.js';

export function PrintButton() {
  const w = useWords();
  return (
    <Button small onClick={() => window.print()}>
      {w('do.print')}
    </Button>
  );
}
