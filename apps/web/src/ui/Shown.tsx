import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '../app/request/problem.js';
import { Loading, ProblemNote, ProblemState } from './PageState.js';

interface ShownProps<T> {
  query: UseQueryResult<T>;
  /** What stands here while nothing is known yet; grey lines unless given. */
  loading?: ReactNode;
  children: (data: T) => ReactNode;
}

/** A page is a query and a view: this is the "and". What is known stays on screen while it is asked for anew, but not before somebody who may no longer see it. */
export function Shown<T>({ query, loading, children }: ShownProps<T>) {
  if (query.data !== undefined && !(query.isError && asProblem(query.error).status === 403)) {
    return (
      <>
        {query.isError && <ProblemNote error={query.error} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />;
  return loading ?? <Loading />;
}
