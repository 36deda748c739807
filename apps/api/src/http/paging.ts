import { Refusal } from '#domain/refusal.js';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 50 })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(500)
  limit?: number;

  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @IsOptional() @IsString() @MaxLength(200)
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** A cursor is the sort key of the last row seen; it names no row the reader could not see, and is read as data only. */
export const encodeCursor = (key: (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** Each part must be of the kind its query compares with: a text where a number belongs is no cursor of ours. */
export function decodeCursor(cursor: string | undefined, ...kinds: ('text' | 'number')[]): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === kinds.length && key.every((part, i) => isOf(kinds[i]!, part))) return key;
  } catch {
    // falls through to the refusal: a broken cursor is the caller's mistake, not ours
  }
  throw new Refusal('malformed', 'http.cursorUnreadable');
}

const isOf = (kind: 'text' | 'number', part: unknown): boolean => (kind === 'text' ? typeof part === 'string' : Number.isSafeInteger(part));

/** A page of a list that is read whole because it is never long; the cursor names the last row shown. */
export function sliceOf<T>(rows: T[], { limit, cursor }: PageQuery, fallback: number, keyOf: (row: T) => number): Page<T> {
  const last = decodeCursor(cursor, 'number')?.[0];
  const from = last === undefined ? 0 : rows.findIndex((row) => keyOf(row) === last) + 1;
  // A row that is gone since the page before: from its start again would show everything twice, so nothing is.
  if (last !== undefined && from === 0) return { items: [], nextCursor: null };
  return pageOf(rows.slice(from, from + (limit ?? fallback) + 1), limit ?? fallback, (row) => [keyOf(row)]);
}

/** Cuts one row too many off, and makes the cursor of the last one kept. */
export function pageOf<T>(rows: T[], limit: number, keyOf: (row: T) => (string | number)[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
