import { meChange } from '#api-client/generated.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { kept } from '../kept.js';
import { dataOf } from '../request/client.js';
import { meQuery, useMe } from '../session/me.js';
import { LANGUAGE_KEPT, type Language } from './loaded.js';
import { useLanguage } from './language.js';

/** Chooses the language of the screen, and of the reader's mails once it is known who reads. */
export function useChooseLanguage(): (language: Language) => void {
  const { choose } = useLanguage();
  const me = useMe();
  const queries = useQueryClient();
  return (locale) => {
    choose(locale);
    if (!me || me.person.locale === locale) return;
    // A failure only leaves the mails as they were.
    void dataOf(meChange({ locale }))
      .then((data) => queries.setQueryData(meQuery.queryKey, data))
      .catch(() => undefined);
  };
}

/** On a browser where nobody chose yet, the person's own language counts. The server's sentences follow the choice. */
export function useOwnLanguage(): void {
  const { language, choose } = useLanguage();
  const own = useMe()?.person.locale;
  const queries = useQueryClient();
  const read = useRef(language);
  useEffect(() => {
    // Cancelled first: a question still unanswered is not asked anew, and would be answered in the language before.
    if (read.current !== language) void queries.cancelQueries().then(() => queries.invalidateQueries());
    read.current = language;
  }, [language, queries]);
  useEffect(() => {
    if (own && own !== language && kept(LANGUAGE_KEPT) === null) choose(own);
  }, [own, language, choose]);
}
