import { kept } from '../kept.js';
import type { Words } from './zh.js';

export type Language = 'zh' | 'en';

export interface Loaded {
  language: Language;
  catalogue: Words;
}

export const LANGUAGE_KEPT = 'jiannuo.language';

/** What was chosen on this browser; else Chinese, which is what the zone speaks. */
export const keptLanguage = (): Language => (kept(LANGUAGE_KEPT) === 'en' ? 'en' : 'zh');

/** Only the catalogue that is read travels; asked for twice it comes once. */
export async function loadLanguage(language: Language): Promise<Loaded> {
  const catalogue = language === 'zh' ? (await import('./zh.js')).zh : (await import('./en.js')).en;
  return { language, catalogue };
}

export const tagOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');
