/** The ways in which a mail server fails its clients; tests switch them on to see that no reminder is lost or doubled. */
export const FAULT_MODES = ['none', 'refuse', 'reject', 'greylist', 'dropAfterData', 'slow'] as const;
export type FaultMode = (typeof FAULT_MODES)[number];

export interface FaultOrder {
  mode: FaultMode;
  /** For so many transactions, then none; without it until the next order. */
  count?: number;
  /** Of `slow`: how long the answer to DATA waits. Of `greylist`: how long a pair of addresses waits for its second try. */
  milliseconds?: number;
}

export class Faults {
  private order: FaultOrder = { mode: 'none' };
  private greylisted = new Map<string, number>();

  /** @throws Error when the order is not one. */
  set(order: unknown): FaultOrder {
    const { mode, count, milliseconds } = (order ?? {}) as Record<string, unknown>;
    if (!FAULT_MODES.includes(mode as FaultMode)) throw new Error(`mode is one of ${FAULT_MODES.join(', ')}`);
    for (const [name, value] of Object.entries({ count, milliseconds })) {
      if (value !== undefined && !(Number.isInteger(value) && (value as number) > 0 && (value as number) <= 1_000_000)) throw new Error(`${name} is a whole number above 0`);
    }
    this.order = { mode: mode as FaultMode, count: count as number | undefined, milliseconds: milliseconds as number | undefined };
    this.greylisted.clear();
    return this.order;
  }

  get current(): FaultOrder {
    return { ...this.order };
  }

  /** True when this transaction is to fail in that way; counts it. */
  strikes(mode: FaultMode): boolean {
    if (this.order.mode !== mode) return false;
    if (this.order.count === undefined) return true;
    this.order.count -= 1;
    if (this.order.count <= 0) this.order = { mode: 'none' };
    return true;
  }

  /** Greylisting: the first try of a pair of addresses is put off, the next one after the waiting time passes. */
  putsOff(from: string, to: string, now = Date.now()): boolean {
    if (this.order.mode !== 'greylist') return false;
    const pair = `${from.toLowerCase()} ${to.toLowerCase()}`;
    const first = this.greylisted.get(pair);
    if (first === undefined) this.greylisted.set(pair, now);
    return first === undefined || now - first < (this.order.milliseconds ?? 0);
  }
}
