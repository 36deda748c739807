import type { StoredLetter } from '../store/letter-store.js';
import { framePage, hrefOf, languageQuery, type PageContext } from './frame.page.js';
import { html } from './html.js';
import { againText, countText, timeText, wordsOf } from './words.js';

export type ListedLetter = StoredLetter & { subject: string; preview: string; attachments: string[] };

export interface Inbox {
  to: string;
  letters: ListedLetter[];
  olderThan: string | null;
  recipients: { address: string; letters: number }[];
  total: number;
}

/** The list: recipients at the side, letters newest first. */
export function inboxPage(context: PageContext, inbox: Inbox): string {
  const { language } = context;
  const words = wordsOf(language);
  const lang = languageQuery(language);
  const side = inbox.recipients.slice(0, 200).map(
    ({ address, letters }) => html`<li><a href="${hrefOf('/', { to: address, lang })}"${address === inbox.to && html` aria-current="true"`}><span>${address}</span><b>${letters}</b></a></li>`,
  );
  const rows = inbox.letters.map(
    (letter) => html`<li><a class="letter" href="${hrefOf(`/messages/${letter.id}`, { to: inbox.to, lang })}">
<span class="who">${letter.to.join(', ')}</span><time datetime="${letter.receivedAt}">${timeText(letter.receivedAt, language)}</time>
<strong>${letter.subject || words.noSubject}${letter.copy > 1 && html` <em class="again">${againText(letter.copy, language)}</em>`}</strong>
<span class="preview">${letter.preview}</span>${letter.attachments.map((name) => html`<span class="clip">${name}</span>`)}</a></li>`,
  );
  return framePage(
    context,
    inbox.to || words.title,
    html`<div class="top"><div><h1>${inbox.to || words.title}</h1><p class="sub">${words.note}${words.clockNote}</p></div>
<form role="search" action="/" method="get"><label for="to">${words.search}</label><input id="to" name="to" type="search" value="${inbox.to}" placeholder="${words.placeholder}" autocomplete="off">
${lang && html`<input type="hidden" name="lang" value="${lang}">`}<button>${words.find}</button></form></div>
<div class="columns"><aside class="card"><h2>${words.recipients}</h2><ul>
<li><a href="${hrefOf('/', { lang })}"${!inbox.to && html` aria-current="true"`}><span>${words.all}</span><b>${inbox.total}</b></a></li>${side}</ul></aside>
<section class="card"><h2>${inbox.to || words.all}<small>${countText(inbox.letters.length, language)}</small></h2>
${rows.length > 0 ? html`<ul class="letters">${rows}</ul>` : html`<p class="empty">${inbox.to ? words.emptyFor : words.empty}</p>`}
${inbox.olderThan && html`<a class="older" href="${hrefOf('/', { to: inbox.to, before: inbox.olderThan, lang })}">${words.older}</a>`}</section></div>`,
  );
}
