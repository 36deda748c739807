import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { useWords } from '../language/language.js';
import { Button } from '../../ui/Button.js';
import { TextField } from '../../ui/Field.js';
import { ProblemNote } from '../../ui/PageState.js';
import { PasswordField } from '../../ui/PasswordField.js';
import { focusFirstWrong } from '../../ui/focus-first-wrong.js';
import { accessToken, endedWhy, leave, sessionState, signIn } from './access.js';
import { GatePage } from './GatePage.js';
import { useSession } from './me.js';
import { safeNext } from './next.js';

export function SignInPage() {
  const w = useWords();
  const session = useSession();
  const queries = useQueryClient();
  const [search] = useSearchParams();
  const next = safeNext(search.get('next'));
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [pressed, setPressed] = useState(false);
  const enter = useMutation({
    mutationFn: async () => {
      // Nothing of the account before may be seen by the next one on the same office computer.
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'clock' });
      await signIn(account.trim(), password);
    },
  });
  useEffect(() => {
    // Whoever comes here from a page that waits for its reader has given it up: its requests must not go on in another's name.
    if (sessionState() === 'expired') leave();
    accessToken().catch(() => undefined);
  }, []);
  if (session === 'signedIn') return <Navigate to={next} replace />;
  return (
    <GatePage title={w('signIn.title')}>
      <p className="gate-promise">
        {endedWhy() === 'idle' ? w('signIn.idle') : next === '/' ? w('signIn.promise') : w('signIn.comeBack')}
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setPressed(true);
          focusFirstWrong(event.currentTarget);
          if (account.trim() && password && !enter.isPending) enter.mutate();
        }}
      >
        <TextField
          label={w('signIn.account')}
          name="username"
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          autoFocus
          value={account}
          error={pressed && !account.trim() && w('signIn.accountMissing')}
          onChange={(event) => setAccount(event.target.value)}
        />
        <PasswordField
          label={w('signIn.password')}
          name="password"
          autoComplete="current-password"
          value={password}
          error={pressed && !password && w('signIn.passwordMissing')}
          onChange={(event) => setPassword(event.target.value)}
        />
        <ProblemNote error={enter.error} />
        <Button look="primary" type="submit" busy={enter.isPending} className="button-wide">
          {enter.isPending ? w('signIn.busy') : w('signIn.submit')}
        </Button>
      </form>
    </GatePage>
  );
}
