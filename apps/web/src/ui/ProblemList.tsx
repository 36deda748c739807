import type { ReactNode } from 'react';
import { useWords } from '../app/language/language.js';
import { Button } from './Button.js';

export interface ProblemLine {
  key: string;
  /** Which row or field, in words: "技术合同成交额". */
  where?: ReactNode;
  text: ReactNode;
  tone?: 'wrong' | 'warning';
  /** Takes the reader to the row or field. */
  onGo?: () => void;
}

/** What still stands in the way, one line each, with the way there. */
export function ProblemList({ problems, title }: { problems: readonly ProblemLine[]; title?: ReactNode }) {
  const w = useWords();
  if (problems.length === 0) return null;
  return (
    <div className="problem-list" role="alert">
      <strong>{title ?? w('problems.count', { n: problems.length })}</strong>
      <ul>
        {problems.map((problem) => (
          <li key={problem.key} className={problem.tone === 'warning' ? 'problem-warning' : undefined}>
            <span>
              {problem.where && <b>{problem.where}</b>} {problem.text}
            </span>
            {problem.onGo && (
              <Button small look="quiet" onClick={problem.onGo}>
                {w('problems.go')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
