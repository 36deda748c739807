/** A transaction or the pool. */
export interface SqlReader {
  query<T>(sql: string, parameters?: unknown[]): Promise<T>;
}
