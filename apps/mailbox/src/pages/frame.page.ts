import type { FaultOrder } from '../smtp/faults.js';
import { html, type Markup } from './html.js';
import { wordsOf, type Language } from './words.js';

export interface PageContext {
  language: Language;
  /** The page itself, without the language, to switch it. */
  here: URL;
  fault: FaultOrder;
  homeUrl: string | null;
}

export const hrefOf = (path: string, query: Record<string, string | null | undefined>): string => {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs).toString()}` : path;
};

export const languageQuery = (language: Language): string | null => (language === 'en' ? 'en' : null);

/** Head and foot of every page. */
export function framePage(context: PageContext, heading: string, body: Markup): string {
  const { language, here, fault, homeUrl } = context;
  const words = wordsOf(language);
  const other = new URLSearchParams(here.searchParams);
  if (language === 'zh') other.set('lang', 'en');
  else other.delete('lang');
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} · ${words.title}</title>
<link rel="icon" href="/mark.svg" type="image/svg+xml"><link rel="stylesheet" href="/mailbox.css"><script src="/mailbox.js" defer></script>
</head>
<body>
<header>
<a class="logo" href="${hrefOf('/', { lang: languageQuery(language) })}"><i></i>践诺 <span>${words.title}</span></a>
${fault.mode !== 'none' && html`<span class="fault">${words.fault}: ${fault.mode}</span>`}
<nav>${homeUrl && html`<a href="${homeUrl}">${words.home}</a>`}<a href="${`${here.pathname}?${other.toString()}`}" lang="${language === 'zh' ? 'en' : 'zh-CN'}">${words.other}</a></nav>
</header>
<main>${body}</main>
</body>
</html>`.text;
}
