/** What the worker asks of the meetings room. */
export interface Preparing {
  /** Freezes the packs that are due or asked for as of now and not frozen yet. */
  prepareDue(): Promise<unknown>;
}
export const PREPARING = Symbol('Preparing');
