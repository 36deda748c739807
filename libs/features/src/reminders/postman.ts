import type { WrittenMail } from './mail-writer.js';

export interface Parcel extends WrittenMail {
  messageId: string;
  toAddress: string;
  kind: 'digest' | 'invitation';
  calendar: string | null;
}

/**
 * `putOff`: refused for now (4xx, greylisting), or cut off and in doubt · `failed`: refused for good (5xx) ·
 * `serverAway`: nobody answered, or we ourselves are not let in; nothing is wrong with this mail.
 */
export type DeliveryResult = { state: 'accepted' } | { state: 'putOff' | 'failed' | 'serverAway'; problem: string };

/** The way out. */
export interface Postman {
  /**
   * Hands one mail over. Right before the last byte, the one after which the server may count it as accepted, it
   * awaits `mayEnd`; if that throws, the mail is broken off and was never handed over.
   */
  deliver(parcel: Parcel, mayEnd: () => Promise<void>): Promise<DeliveryResult>;
}

export const POSTMAN = Symbol('Postman');
