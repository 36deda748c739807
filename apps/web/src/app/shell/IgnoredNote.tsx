import { useSearchParams } from 'react-router';
import { Button } from '../../ui/Button.js';
import { PageNote } from '../../ui/PageNote.js';
import { useIgnored } from '../../ui/ignored-address.js';
import { useWords } from '../language/language.js';

/** Stands over a page whose address says something it cannot read: shown is the page without it. */
export function IgnoredNote() {
  const w = useWords();
  const ignored = useIgnored();
  const [, setSearch] = useSearchParams();
  if (ignored.length === 0) return null;
  const parts = ignored.map(([name, value]) => `${name}=${value.length > 24 ? `${value.slice(0, 24)}…` : value}`);
  const tidy = () =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name] of ignored) after.delete(name);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <PageNote>
      <span>
        {w('address.ignored')} <code>{parts.join(' ')}</code>
      </span>
      <Button look="quiet" small onClick={tidy}>
        {w('address.tidy')}
      </Button>
    </PageNote>
  );
}
