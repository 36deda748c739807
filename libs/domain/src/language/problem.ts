/**
 * One thing that is wrong with what was sent: `code` is a key of the problem catalogue (`problems.zh`,
 * `problems.en`), `params` fill its sentence, `path` names the field (`value`, `nodes.2.acceptedOn`).
 */
export interface Problem {
  code: string;
  path?: string;
  params?: Record<string, string>;
}
