import type { WrittenMail } from '#features/reminders/mail-writer.js';
import { randomBytes } from 'node:crypto';
import type { Sender } from './sender.js';

export interface Addressed extends WrittenMail {
  messageId: string;
  toAddress: string;
}

/**
 * A letter of two parts, text and HTML, written down as it travels (RFC 5322, RFC 2046 multipart/alternative). Most of our
 * mails are just that, and composing them by a library that can write any mail took longer than sending them.
 * Null where an address is not plain ASCII: such a mail needs the library.
 */
export function plainLetter({ messageId, toAddress, subject, html, text }: Addressed, from: Sender, now: Date): Buffer | null {
  if (!PLAIN_ADDRESS.test(toAddress) || !PLAIN_ADDRESS.test(from.email) || !MESSAGE_ID.test(messageId)) return null;
  const boundary = `jn-${randomBytes(12).toString('hex')}`;
  const lines = [
    `From: ${from.name ? `${encodedWords(from.name)} <${from.email}>` : from.email}`,
    `To: ${toAddress}`,
    `Subject: ${encodedWords(subject)}`,
    `Message-ID: ${messageId}`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    ...NO_ANSWERS.map(([name, value]) => `${name}: ${value}`),
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    ...part('text/plain', text),
    `--${boundary}`,
    ...part('text/html', html),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join(CRLF), 'latin1');
}

/** RFC 3834: no out-of-office answers to a machine. */
export const NO_ANSWERS = [
  ['Auto-Submitted', 'auto-generated'],
  ['X-Auto-Response-Suppress', 'All'],
] as const;

const CRLF = '\r\n';
/** An atom, a dot, an at: nothing that could be read as a second address, a comment or a line. */
const PLAIN_ADDRESS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/;
const MESSAGE_ID = /^<[\x21-\x3b\x3d\x3f-\x7e]{3,200}>$/;

const part = (type: string, content: string): string[] => [
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(content.replace(/\r?\n/g, CRLF))
    .toString('base64')
    .replace(/.{76}(?!$)/g, `$&${CRLF}`),
];

/** The bytes that one encoded word of at most 75 characters holds (RFC 2047); no character is cut in two. */
const WORD_BYTES = 45;

function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  let bytes = 0;
  // eslint-disable-next-line no-control-regex -- a line break, above all, would begin a header of somebody else's making
  for (const character of text.replace(/[\x00-\x1f\x7f]+/g, ' ')) {
    const size = Buffer.byteLength(character);
    if (bytes + size > WORD_BYTES) {
      words.push(word);
      [word, bytes] = ['', 0];
    }
    word += character;
    bytes += size;
  }
  words.push(word);
  return words.map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`).join(`${CRLF} `);
}
