/**
 * One thing that is wrong: `code` is a key of the problem catalogue (`problems.zh`, `problems.en`), `params`
 * fill its sentence.
 */
export interface Problem {
  code: string;
  params?: Record<string, string>;
}
