import { useEffect, useId } from 'react';
import { asProblem, withoutErrors, type Problem } from '../app/request/problem.js';

/** The field an error is about: of `values.target` the field `target`. What is wrong inside a list is said below, with its row. */
export function fieldOf(path: string, has: (field: string) => boolean): string | null {
  if (has(path)) return path;
  const parts = path.split('.');
  return parts.some((part) => /^\d+$/.test(part)) ? null : (parts.findLast(has) ?? null);
}

/** By field what the server found wrong, and what is left to be said below: nothing where that would only say so once more. */
export function findingsIn(
  problem: Problem,
  has: (field: string) => boolean,
): { by: Record<string, string>; rest: Problem | null } {
  const by: Record<string, string> = {};
  for (const { path = '', detail, code } of problem.errors) {
    const field = fieldOf(path, has);
    if (field !== null) by[field] ??= detail ?? code;
  }
  const rest = withoutErrors(problem, ({ path = '' }) => fieldOf(path, has) !== null);
  const said = Object.values(by);
  const told =
    rest.errors.length === 0 && said.length > 0 && (problem.code === 'input.invalid' || said.includes(problem.detail ?? ''));
  return { by, rest: told ? null : rest };
}

/** The same for a form that keeps its own fields; `bind` goes to the element around them, whose first wrong field gets the focus. */
export function useFindings(error: unknown, ...fields: string[]) {
  const id = useId();
  const { by, rest } = error ? findingsIn(asProblem(error), (field) => fields.includes(field)) : { by: {}, rest: null };
  useEffect(() => {
    if (error) document.getElementById(id)?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [error]);
  return { by: by as Record<string, string | undefined>, rest, bind: { id } };
}
