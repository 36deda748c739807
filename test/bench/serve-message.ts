/** What the bench and its servers tell each other. */
export interface Statement {
  sql: string;
  values: unknown[];
}

export interface Message {
  id: number;
  cpu?: true;
  record?: boolean;
  keep?: { name: string; statements: Statement[] };
}
