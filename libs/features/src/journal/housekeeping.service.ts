import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const DAY_MS = 86_400_000;
/** A retry later than this is a new request. */
const IDEMPOTENCY_DAYS = 2;
/** Kept for a while after they ended, so that a replayed token is still recognised as stolen. */
const TOKEN_DAYS = 30;
const SIGN_IN_DAYS = 7;
const SLICE = 5_000;

/** Sweeps out what has served its time, by real time. Facts are never among it: the journal is kept for ever. */
@Injectable()
export class HousekeepingService {
  constructor(private readonly dataSource: DataSource) {}

  async tidy(): Promise<Record<'idempotencyKeys' | 'refreshTokens' | 'signInAttempts', number>> {
    const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
    return {
      idempotencyKeys: await this.remove('DELETE FROM idempotency_keys WHERE createdAt < ? LIMIT ?', ago(IDEMPOTENCY_DAYS)),
      refreshTokens: await this.remove('DELETE FROM refresh_tokens WHERE expiresAt < ? LIMIT ?', ago(TOKEN_DAYS)),
      signInAttempts: await this.remove('DELETE FROM sign_in_attempts WHERE since < ? LIMIT ?', ago(SIGN_IN_DAYS)),
    };
  }

  /** In slices: one long DELETE would hold its locks, and everybody else, for as long as it runs. */
  private async remove(sql: string, before: Date): Promise<number> {
    for (let removed = 0; ; ) {
      const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(sql, [before, SLICE]);
      removed += affectedRows;
      if (affectedRows < SLICE) return removed;
    }
  }
}
