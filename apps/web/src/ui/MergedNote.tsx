import { useWords } from '../app/language/language.js';
import { asProblem, Problem } from '../app/request/problem.js';
import { ProblemNote } from './PageState.js';

/** What came of a try to save a form that takes over what others change meanwhile: after a 412 it says what to do next. */
export function MergedNote({ error }: { error: unknown }) {
  const w = useWords();
  const problem = asProblem(error);
  if (problem.status !== 412) return <ProblemNote error={problem} />;
  return (
    <div className="merged-note">
      <ProblemNote error={new Problem(412, { ...problem.body, detail: w('form.merged') })} />
    </div>
  );
}
