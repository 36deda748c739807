import type { SignatureDto } from '#api-client/generated.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import './signing.css';

const SIDES = ['holder', 'zone'] as const;

/** Both parties, and whether their names stand under the text. */
export function SignaturesNote({
  state,
  signatures,
  hash,
}: {
  state: PledgeState;
  signatures: readonly SignatureDto[];
  hash: string;
}) {
  const w = useWords();
  const dates = useDates();
  if (state === 'draft' || state === 'consultation') return null;
  return (
    <div className="signatures-note">
      {SIDES.map((side) => {
        const signature = signatures.find((one) => one.side === side);
        return (
          <div key={side} className={signature ? 'signed' : 'unsigned'}>
            <small>{w(`draft.side.${side}`)}</small>
            {signature ? (
              <b>
                {w('draft.signed.at', { name: signature.signatory, moment: dates.moment(signature.signedAt) })}
                {signature.by && w('draft.signed.by', { by: signature.by })}
              </b>
            ) : (
              <span>{w('day.waiting')}</span>
            )}
          </div>
        );
      })}
      <div className="signatures-hash">
        <small>{w('draft.hash')}</small>
        <code>{hash}</code>
      </div>
    </div>
  );
}
