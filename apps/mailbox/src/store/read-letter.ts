import { simpleParser } from 'mailparser';

export interface LetterAttachment {
  name: string;
  type: string;
  size: number;
  content: Buffer;
}

/** A letter as a person reads it. */
export interface ReadableLetter {
  subject: string;
  from: string;
  to: string;
  date: string | null;
  text: string;
  html: string | null;
  headers: { name: string; value: string }[];
  attachments: LetterAttachment[];
}

const addressText = (value: { text: string } | { text: string }[] | undefined): string =>
  [value ?? []].flat().map((part) => part.text).join(', ');

export async function readLetter(raw: Buffer): Promise<ReadableLetter> {
  const mail = await simpleParser(raw, { skipTextToHtml: true });
  return {
    subject: mail.subject ?? '',
    from: addressText(mail.from),
    to: addressText(mail.to),
    date: mail.date?.toISOString() ?? null,
    text: mail.text ?? '',
    html: mail.html || null,
    headers: mail.headerLines.map(({ line }) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: line.slice(colon + 1).replace(/\r?\n[ \t]+/g, ' ').trim() };
    }),
    attachments: mail.attachments.map((part, index) => ({
      name: part.filename ?? (part.contentType === 'text/calendar' ? `event-${index + 1}.ics` : `attachment-${index + 1}`),
      type: part.contentType,
      size: part.size,
      content: part.content,
    })),
  };
}

/**
 * Reading a letter costs milliseconds, a list shows fifty: what the list needs of the last few thousand is kept.
 */
export class SummaryDesk {
  private readonly known = new Map<string, { subject: string; from: string; preview: string; attachments: string[] }>();

  async summarise(id: string, raw: () => Promise<Buffer | null>) {
    const known = this.known.get(id);
    if (known) return known;
    const bytes = await raw();
    const letter = bytes ? await readLetter(bytes) : null;
    const summary = {
      subject: letter?.subject ?? '',
      from: letter?.from ?? '',
      preview: (letter?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, 120),
      attachments: letter?.attachments.map((part) => part.name) ?? [],
    };
    if (this.known.size >= 5000) this.known.delete(this.known.keys().next().value as string);
    this.known.set(id, summary);
    return summary;
  }
}
