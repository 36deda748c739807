import { useWords } from '../app/language/language.js';
import { Button } from './Button.js';

/** As high as its neighbours: small beside filters, of full size in a page's head. */
export function PrintButton({ small }: { small?: boolean }) {
  const w = useWords();
  return (
    <Button small={small} className="print-button" onClick={() => window.print()}>
      {w('do.print')}
    </Button>
  );
}
