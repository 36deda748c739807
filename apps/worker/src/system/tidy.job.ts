import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Job } from '../jobs.js';

const DAY_MS = 86_400_000;
/** A retry later than this is a new request. */
const IDEMPOTENCY_DAYS = 2;
/** Kept for a while after they ended, so that a replayed token is still recognised as stolen. */
const TOKEN_DAYS = 30;
const SIGN_IN_DAYS = 7;
const SLICE = 5_000;

/** Sweeps out what has served its time. Facts are never among it: the journal alone is kept for ever. */
@Injectable()
export class TidyJob implements Job {
  constructor(private readonly dataSource: DataSource) {}

  async run(): Promise<Record<string, number>> {
    const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
    return {
      idempotencyKeys: await this.remove('idempotency_keys', 'createdAt < ?', ago(IDEMPOTENCY_DAYS)),
      refreshTokens: await this.remove('refresh_tokens', 'expiresAt < ?', ago(TOKEN_DAYS)),
      signInAttempts: await this.remove('sign_in_attempts', 'since < ?', ago(SIGN_IN_DAYS)),
    };
  }

  /** In slices: one long DELETE would hold its locks, and everybody else, for as long as it runs. */
  private async remove(table: string, condition: string, before: Date): Promise<number> {
    for (let removed = 0; ; ) {
      const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(`DELETE FROM ${table} WHERE ${condition} LIMIT ${SLICE}`, [before]);
      removed += affectedRows;
      if (affectedRows < SLICE) return removed;
    }
  }
}
