import { signingSign, type DraftDto } from '#api-client/generated.js';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { asProblem } from '../../app/request/problem.js';
import { useMe } from '../../app/session/me.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { ProblemNote } from '../../ui/PageState.js';
import { PasswordField } from '../../ui/PasswordField.js';

interface SignDialogProps {
  open: boolean;
  onClose: () => void;
  draft: DraftDto;
  onSigned: () => Promise<void>;
}

/** The password once more, under exactly the text on screen. */
export function SignDialog({ open, onClose, draft, onSigned }: SignDialogProps) {
  const w = useWords();
  const me = useMe();
  const [password, setPassword] = useState('');
  const sign = useMutation({
    mutationFn: () => dataOf(signingSign(draft.id, { hash: draft.hash, password })),
    onSuccess: async ({ version }) => {
      announce(w(version === null ? 'draft.sign.doneHalf' : 'draft.sign.doneBoth'));
      onClose();
      await onSigned();
    },
    onSettled: () => setPassword(''),
  });
  useEffect(() => {
    if (open) return;
    setPassword('');
    sign.reset();
  }, [open]);
  const problem = sign.isError ? asProblem(sign.error) : null;
  const wrongPassword = problem?.errors.find(({ path }) => path === 'password');
  // Leaders' names are unique where it matters: whoever receives the promise signs for the zone.
  const forZone = draft.counterpartId !== null && draft.counterpartId === me?.person.id;
  const role = forZone ? w('draft.sign.zone') : w('draft.sign.holder', { name: draft.text.holder ?? '' });
  return (
    <Dialog open={open} onClose={onClose} title={w('draft.sign.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (password && !sign.isPending) sign.mutate();
        }}
      >
        <p>{w('draft.sign.what', { role, title: draft.title })}</p>
        <p className="sign-hash">
          <small>{w('draft.hash')}</small>
          <code>{draft.hash}</code>
        </p>
        <PasswordField
          label={w('draft.sign.password')}
          hint={w('draft.sign.passwordHint')}
          error={wrongPassword?.detail}
          autoComplete="current-password"
          required
          data-first=""
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {!wrongPassword && <ProblemNote error={sign.error} />}
        <div className="button-row">
          <Button look="primary" type="submit" busy={sign.isPending} disabled={!password}>
            {w('draft.sign')}
          </Button>
          <Button onClick={onClose}>{w('do.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
