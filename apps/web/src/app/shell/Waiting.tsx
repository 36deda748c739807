import { useEffect, useState } from 'react';
import { useNavigation } from 'react-router';
import { Button } from '../../ui/Button.js';
import { PageNote } from '../../ui/PageNote.js';
import { useWords } from '../language/language.js';

/** Longer than any page takes on a healthy day; and longer than anybody should be left without a word. */
const SLOW_MS = 7000;
const SILENT_MS = 30_000;

/** A thin line while the next page is on its way; the old one stays until then. A server that is there and does not answer is told. */
export function Waiting() {
  const { state, location } = useNavigation();
  const to = location && location.pathname + location.search + location.hash;
  return state === 'idle' || !to ? null : <Waited key={to} to={to} />;
}

function Waited({ to }: { to: string }) {
  const w = useWords();
  const [since, setSince] = useState<'now' | 'slow' | 'silent'>('now');
  useEffect(() => {
    const timers = [setTimeout(() => setSince('slow'), SLOW_MS), setTimeout(() => setSince('silent'), SILENT_MS)];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <>
      <div className="shell-waiting" aria-hidden="true" />
      {since !== 'now' && (
        <div className="shell-waited">
          <PageNote tone={since === 'slow' ? 'plain' : 'warning'}>
            <span>{w(since === 'slow' ? 'state.loadingSlow' : 'state.silent.page')}</span>
            {since === 'silent' && (
              <Button small onClick={() => window.location.assign(to)}>
                {w('state.retry')}
              </Button>
            )}
          </PageNote>
        </div>
      )}
    </>
  );
}
