import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage, useWords } from '../language/language.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { focusFirstWrong } from '../../ui/focus-first-wrong.js';
import { ProblemNote } from '../../ui/PageState.js';
import { PasswordField } from '../../ui/PasswordField.js';
import { endedWhy, leave, signIn } from './access.js';
import { meQuery, type Me } from './me.js';

/** A session ended under an open page: the same person signs in over it, and goes on where they were. */
export function SignInAgain({ person }: { person: Me['person'] }) {
  const w = useWords();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const why = endedWhy();
  const [password, setPassword] = useState('');
  const [pressed, setPressed] = useState(false);
  const enter = useMutation({
    mutationFn: () => signIn(person.account, password),
    onSuccess: () => queries.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
  return (
    <Dialog open className="sign-in-again" title={w('signIn.again.title')}>
      <p>{w(`signIn.again.${why}`)}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setPressed(true);
          focusFirstWrong(event.currentTarget);
          if (password && !enter.isPending) enter.mutate();
        }}
      >
        <p className="sign-in-again-who">
          <strong>{(language === 'en' && person.nameEn) || person.name}</strong> <span className="quiet">{person.account}</span>
        </p>
        {/* For the browser's password manager, which looks for the account beside the password. */}
        <input hidden readOnly name="username" autoComplete="username" value={person.account} />
        <PasswordField
          label={w('signIn.password')}
          name="password"
          autoComplete="current-password"
          data-first=""
          value={password}
          error={pressed && !password && w('signIn.passwordMissing')}
          onChange={(event) => setPassword(event.target.value)}
        />
        <ProblemNote error={enter.error} />
        <Button look="primary" type="submit" busy={enter.isPending} className="button-wide">
          {enter.isPending ? w('signIn.busy') : w('signIn.again.submit')}
        </Button>
      </form>
      <Button look="quiet" small onClick={() => (why === 'another' ? window.location.reload() : leave())}>
        {w(why === 'another' ? 'signIn.again.theirs' : 'signIn.again.other')}
      </Button>
    </Dialog>
  );
}
