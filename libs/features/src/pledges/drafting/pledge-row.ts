import type { Pledge } from '#database/entities/pledges/pledge.entity.js';

/** As plain SQL reads it. */
export type PledgeRow = Pick<Pledge, keyof Pledge>;
export type PledgeRecord = Omit<PledgeRow, 'clauses'> & { clauses: string[] };
