import { draftsApprove, draftsConsult, draftsRedraft, type DraftDto } from '#api-client/generated.js';
import { useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { thenAnew } from '../../app/request/then-anew.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { SignDialog } from '../signing/SignDialog.js';
import { useDraftChanged } from './queries.js';

type Step = 'consult' | 'approve' | 'redraft';
const STEPS: readonly Step[] = ['redraft', 'consult', 'approve'];

/** The steps open to the reader now; each says what it will do before it does it. */
export function DraftActions({ draft }: { draft: DraftDto }) {
  const w = useWords();
  const changed = useDraftChanged(draft.id);
  const [asked, setAsked] = useState<Step | 'sign' | null>(null);
  const step = asked === 'sign' ? null : asked;
  const round = draft.round + 1;
  const label = (one: Step) => w(one === 'consult' && draft.round > 0 ? 'draft.consultAgain' : `draft.${one}`);
  const take = async (which: Step, reason: string) => {
    const version = { ifMatch: `"${draft.version}"` };
    await thenAnew(async () => {
      if (which === 'consult') await dataOf(draftsConsult(draft.id, version));
      // Exactly the text on screen: where a colleague has changed a line since, the server says so.
      if (which === 'approve') await dataOf(draftsApprove(draft.id, { hash: draft.hash }, version));
      if (which === 'redraft') await dataOf(draftsRedraft(draft.id, { reason }, version));
      announce(w(`draft.done.${which}`, { n: round }));
    }, changed);
  };
  return (
    <>
      {STEPS.filter((one) => draft.allowed.includes(one)).map((one) => (
        <Button key={one} look={one === 'redraft' ? 'plain' : 'primary'} onClick={() => setAsked(one)}>
          {label(one)}
        </Button>
      ))}
      {draft.allowed.includes('sign') && (
        <Button look="primary" onClick={() => setAsked('sign')}>
          {w('draft.sign')}
        </Button>
      )}
      <ConfirmWithReason
        open={step !== null}
        onClose={() => setAsked(null)}
        title={step && label(step)}
        confirm={step ? label(step) : ''}
        danger={step === 'redraft'}
        reason={step === 'redraft' ? {} : undefined}
        onConfirm={(reason) => take(step!, reason)}
      >
        <p>{step && w(`draft.${step}.what`, { n: round, holder: draft.text.holder ?? '', hash: draft.hash.slice(0, 12) })}</p>
      </ConfirmWithReason>
      <SignDialog open={asked === 'sign'} onClose={() => setAsked(null)} draft={draft} onSigned={changed} />
    </>
  );
}
