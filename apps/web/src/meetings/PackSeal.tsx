import type { PackDto } from '#api-client/generated.js';
import { useWords } from '../app/language/language.js';

/** The proof that this is what was frozen: recomputed at every reading, and compared with the journal. */
export function PackSeal({ pack }: { pack: PackDto }) {
  const w = useWords();
  const latest = pack.versions[0]?.version;
  return (
    <>
      {latest !== undefined && latest !== pack.version && (
        <p className="pack-old" role="status">
          {w('pack.older', { n: pack.version, latest })}
        </p>
      )}
      <div className={`pack-seal ${pack.verified ? '' : 'pack-seal-broken'}`} role={pack.verified ? 'note' : 'alert'}>
        <strong>
          <i aria-hidden="true">{pack.verified ? '✓' : '!'}</i> {w(pack.verified ? 'pack.verified' : 'pack.broken')}
        </strong>
        <span>{w(pack.verified ? 'pack.verified.what' : `pack.fault.${pack.fault ?? 'contentChanged'}`)}</span>
        <code title={pack.contentHash}>SHA-256 {pack.contentHash}</code>
      </div>
    </>
  );
}
