import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { keep } from '../kept.js';
import { LANGUAGE_KEPT, loadLanguage, tagOf, type Language, type Loaded } from './loaded.js';
import { say, type Params } from './say.js';
import type { WordKey } from './zh.js';

export type { Language } from './loaded.js';
export type Say = (key: WordKey, params?: Params) => string;

interface Tongue {
  language: Language;
  choose: (language: Language) => void;
  words: Say;
}

const TongueContext = createContext<Tongue | null>(null);

export function LanguageProvider({ first, children }: { first: Loaded; children: ReactNode }) {
  const [{ language, catalogue }, setLoaded] = useState(first);
  const choose = useCallback((next: Language) => {
    keep(LANGUAGE_KEPT, next);
    void loadLanguage(next).then(setLoaded);
  }, []);
  const words = useCallback<Say>((key, params) => say(catalogue[key], params), [catalogue]);
  useLayoutEffect(() => {
    // Requests are sent in this language too (Accept-Language): it must stand before any child asks.
    document.documentElement.lang = tagOf(language);
  }, [language]);
  return (
    <TongueContext value={useMemo(() => ({ language, choose, words }), [language, choose, words])}>{children}</TongueContext>
  );
}

/** `const w = useWords(); w('signIn.title')`: keys are checked by the compiler, both languages by a spec. */
export const useWords = (): Say => useTongue().words;

export const useLanguage = (): Pick<Tongue, 'language' | 'choose'> => useTongue();

function useTongue(): Tongue {
  const tongue = useContext(TongueContext);
  if (!tongue) throw new Error('outside LanguageProvider');
  return tongue;
}
