import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { keep, kept } from '../kept.js';
import { say, type Params } from './say.js';
import { zh, type WordKey, type Words } from './zh.js';

export type Language = 'zh' | 'en';
export type Say = (key: WordKey, params?: Params) => string;

interface Tongue {
  language: Language;
  choose: (language: Language) => void;
  words: Say;
}

export const LANGUAGE_KEPT = 'jiannuo.language';
const TongueContext = createContext<Tongue | null>(null);

/** Chinese is in the first load; English comes when it is chosen. */
export async function readLanguage(): Promise<{ language: Language; catalogue: Words }> {
  const wanted = kept(LANGUAGE_KEPT) ?? (navigator.language.startsWith('zh') ? 'zh' : null);
  return loadLanguage(wanted === 'en' ? 'en' : 'zh');
}

export function LanguageProvider({ first, children }: { first: { language: Language; catalogue: Words }; children: ReactNode }) {
  const [{ language, catalogue }, setLoaded] = useState(first);
  const choose = useCallback((next: Language) => {
    keep(LANGUAGE_KEPT, next);
    void loadLanguage(next).then(setLoaded);
  }, []);
  const words = useCallback<Say>((key, params) => say(catalogue[key], params), [catalogue]);
  useLayoutEffect(() => {
    // Requests are sent in this language too (Accept-Language): it must stand before any child asks.
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <TongueContext value={useMemo(() => ({ language, choose, words }), [language, choose, words])}>{children}</TongueContext>
  );
}

/** `const w = useWords(); w('signIn.title')`: keys are checked by the compiler, both languages by a spec. */
export const useWords = (): Say => useTongue().words;

export const useLanguage = (): Pick<Tongue, 'language' | 'choose'> => useTongue();

async function loadLanguage(language: Language): Promise<{ language: Language; catalogue: Words }> {
  if (language === 'zh') return { language, catalogue: zh };
  return { language, catalogue: (await import('./en.js')).en };
}

function useTongue(): Tongue {
  const tongue = useContext(TongueContext);
  if (!tongue) throw new Error('outside LanguageProvider');
  return tongue;
}
