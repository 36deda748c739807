import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../language/language.js';
import { GatePage } from './GatePage.js';
import { meQuery } from './me.js';
import { safeNext } from './next.js';
import { PasswordForm } from './PasswordForm.js';

/** The step between sign-in and the first page for whoever got their password from somebody else. */
export function NewPasswordPage() {
  const w = useWords();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (
    <GatePage title={w('password.title')}>
      <p className="gate-promise">{w('password.why')}</p>
      <PasswordForm
        onChanged={async () => {
          await queries.fetchQuery({ ...meQuery, staleTime: 0 });
          await navigate(safeNext(search.get('next')), { replace: true });
        }}
      />
    </GatePage>
  );
}
