import type { Tx } from '#database/unit-of-work.js';

/** What the worker asks of the assessment room. */
export interface Assessing {
  /** Lights and flags of these targets, as of the transaction's moment; rows only. */
  assessTargets(tx: Tx, targetIds: number[]): Promise<unknown>;
}
export const ASSESSING = Symbol('Assessing');

export interface Scanning {
  /** Windows that opened, fell due or locked and are not taken notice of yet; scans that wait. */
  sweep(): Promise<unknown>;
  /** One requested scan, resumed where a killed one stopped. */
  run(scanId: number): Promise<unknown>;
  /** Asks for a scan of the zone's month; one that waits already is enough. */
  request(tx: Tx, zoneId: number, period: string): Promise<unknown>;
}
export const SCANNING = Symbol('Scanning');
