import { Problem } from './problem.js';

/** How long one waits for an answer to begin: a page for its figures, a press of a button for its effect. */
const READ_MS = 30_000;
const WRITE_MS = 90_000;

/** `fetch` whose silence is a Problem: nobody there (`offline`), or somebody who does not answer (`web.noAnswer`). */
export async function answered(input: RequestInfo | URL, init: RequestInit): Promise<Response> {
  const { signal } = init;
  const patience = new AbortController();
  const stop = () => patience.abort();
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, patienceFor(init));
  try {
    return await fetch(input, { ...init, signal: patience.signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, late ? { code: 'web.noAnswer' } : {});
  } finally {
    // An answer that has begun may take its time: a large file, a slow line.
    clearTimeout(timer);
  }
}

/** A file sent over a slow line is answered when it has arrived. */
const patienceFor = ({ method = 'GET', body }: RequestInit): number =>
  body instanceof FormData ? 10 * WRITE_MS : method === 'GET' ? READ_MS : WRITE_MS;
