import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** `ticket`: opens the queue page once, within a minute · `cookie`: keeps it open for an hour. */
export type PassKind = 'ticket' | 'cookie';

const LIVES_MS: Record<PassKind, number> = { ticket: 60_000, cookie: 3_600_000 };

export interface QueuePass {
  personId: number;
  /** Names this one pass, so that a ticket can be used once. */
  id: string;
}

/** A signed pass for the queue page; the caller has asked for the right (`system.manage`) before. Real time. */
export function issueQueuePass(secret: string, kind: PassKind, personId: number, now = Date.now()): string {
  const body = `${kind}.${personId}.${now + LIVES_MS[kind]}.${randomUUID()}`;
  return `${body}.${signature(secret, body)}`;
}

/** null: forged, expired, or of the other kind. */
export function readQueuePass(secret: string, kind: PassKind, pass: string, now = Date.now()): QueuePass | null {
  const parts = pass.split('.');
  if (parts.length !== 5) return null;
  const [ofKind, personId, expires, id, given] = parts as [string, string, string, string, string];
  const expected = Buffer.from(signature(secret, [ofKind, personId, expires, id].join('.')));
  const actual = Buffer.from(given);
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return null;
  return ofKind === kind && Number(expires) > now ? { personId: Number(personId), id } : null;
}

/** A key of its own, derived from the one secret: a pass can never be read as any other token. */
const signature = (secret: string, body: string): string => createHmac('sha256', `queue-pass:${secret}`).update(body).digest('base64url');
