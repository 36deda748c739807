import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language/language.js';
import type { WordKey } from '../language/zh.js';
import { request } from '../request/request.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { useFindings } from '../../ui/findings.js';
import { ProblemNote } from '../../ui/PageState.js';
import { PasswordField } from '../../ui/PasswordField.js';
import { focusFirstWrong } from '../../ui/focus-first-wrong.js';
import { take, type Session } from './access.js';

const SHORTEST = 10;

/** Checks what can be checked here; the server knows the rest of the rule and has the last word. */
export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const w = useWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [pressed, setPressed] = useState(false);
  const wrong = { current: !current && 'signIn.passwordMissing', ...wrongWith(current, next, again) } as Record<
    string,
    WordKey | false
  >;
  const change = useMutation({
    mutationFn: () => request<Session>('/auth/password', { method: 'POST', body: { oldPassword: current, newPassword: next } }),
    onSuccess: ({ data }) => {
      take(data);
      announce(w('password.changed'));
      onChanged();
    },
  });
  const { by, rest, bind } = useFindings(change.error, 'oldPassword', 'newPassword');
  const say = (field: string, path = field) => (pressed && wrong[field] ? w(wrong[field]) : by[path]);
  return (
    <form
      {...bind}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setPressed(true);
        focusFirstWrong(event.currentTarget);
        if (!Object.values(wrong).some(Boolean) && !change.isPending) change.mutate();
      }}
    >
      <PasswordField
        label={w('password.current')}
        autoComplete="current-password"
        value={current}
        error={say('current', 'oldPassword')}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <PasswordField
        label={w('password.next')}
        hint={w('password.rule')}
        autoComplete="new-password"
        value={next}
        error={say('next', 'newPassword')}
        onChange={(event) => setNext(event.target.value)}
      />
      <PasswordField
        label={w('password.again')}
        autoComplete="new-password"
        value={again}
        error={say('again')}
        onChange={(event) => setAgain(event.target.value)}
      />
      <ProblemNote error={rest} />
      <Button look="primary" type="submit" busy={change.isPending}>
        {w('password.submit')}
      </Button>
    </form>
  );
}

function wrongWith(current: string, next: string, again: string): { next: WordKey | false; again: WordKey | false } {
  const short = next.length < SHORTEST && ('password.short' as const);
  return { next: short || (next === current && 'password.same'), again: next !== again && 'password.differ' };
}
