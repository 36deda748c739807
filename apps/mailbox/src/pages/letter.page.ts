import type { StoredLetter } from '../store/letter-store.js';
import type { ReadableLetter } from '../store/read-letter.js';
import { framePage, hrefOf, languageQuery, type PageContext } from './frame.page.js';
import { html, type Markup } from './html.js';
import { againText, sizeText, timeText, wordsOf, type Words } from './words.js';

export const VIEWS = ['html', 'text', 'headers'] as const;
export type View = (typeof VIEWS)[number];

/** One letter: as its reader sees it, as plain text, or with its headers. */
export function letterPage(context: PageContext, stored: StoredLetter, letter: ReadableLetter, view: View): string {
  const { language, here } = context;
  const words = wordsOf(language);
  const lang = languageQuery(language);
  const path = `/messages/${stored.id}`;
  const to = here.searchParams.get('to');
  const labels: Record<View, string> = { html: words.asHtml, text: words.asText, headers: words.asHeaders };
  const subject = letter.subject || words.noSubject;
  return framePage(
    context,
    subject,
    html`<a class="back" href="${hrefOf('/', { to, lang })}">← ${words.back}</a>
<article class="card"><div class="head"><h1>${subject}${stored.copy > 1 && html` <em class="again">${againText(stored.copy, language)}</em>`}</h1>
<dl><dt>${words.from}</dt><dd>${letter.from || stored.from}</dd><dt>${words.to}</dt><dd>${stored.to.join(', ')}</dd>
<dt>${words.received}</dt><dd><time datetime="${stored.receivedAt}">${timeText(stored.receivedAt, language)}</time> ${words.clock}</dd>
${letter.date && html`<dt>${words.sent}</dt><dd><time datetime="${letter.date}">${timeText(letter.date, language)}</time> ${words.clock}</dd>`}
<dt>${words.messageId}</dt><dd class="mono">${stored.messageId ?? '–'}</dd></dl>
${letter.attachments.length > 0 && html`<p class="files">${words.attachments}: ${letter.attachments.map((file, index) => html`<a class="clip" href="${`${path}/attachments/${index}`}" download>${file.name} <small>${sizeText(file.size)}</small></a>`)}</p>`}
</div><div class="tabs">${VIEWS.map((name) => html`<a href="${hrefOf(path, { view: name === 'html' ? null : name, to, lang })}"${name === view && html` aria-current="page"`}>${labels[name]}</a>`)}
<a class="raw" href="${`${path}/raw`}" download>${words.raw}</a></div>${bodyOf(view, path, letter, words)}</article>`,
  );
}

function bodyOf(view: View, path: string, letter: ReadableLetter, words: Words): Markup {
  if (view === 'headers') {
    return html`<table class="headers">${letter.headers.map(({ name, value }) => html`<tr><th scope="row">${name}</th><td class="mono">${value}</td></tr>`)}</table>`;
  }
  if (view === 'text') return letter.text ? html`<pre>${letter.text}</pre>` : html`<p class="empty">${words.noText}</p>`;
  if (!letter.html) return letter.text ? html`<p class="hint">${words.noHtml}</p><pre>${letter.text}</pre>` : html`<p class="empty">${words.noHtml}</p>`;
  // Its own document without scripts, forms or the right to steer this page; links open in a new tab that is free of the sandbox.
  return html`<iframe title="${letter.subject}" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" src="${`${path}/html`}"></iframe>`;
}
