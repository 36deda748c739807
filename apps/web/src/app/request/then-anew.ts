/** Longer than any page takes on a healthy day. */
const PATIENCE_MS = 7000;

/**
 * Does the work, then asks anew for what it touched, and is done when that has come. A refusal is told at once, and the
 * asking goes on beside it: with the server gone it takes seconds, and what is on screen was older than it looked.
 * What was done is done, whatever becomes of the asking: nobody is told to do it again, or waits long for the news of it.
 */
export async function thenAnew<T>(work: () => Promise<T>, ask: () => Promise<unknown>): Promise<T> {
  const anew = () => ask().catch(() => undefined);
  let done: T;
  try {
    done = await work();
  } catch (error) {
    void anew();
    throw error;
  }
  let timer: ReturnType<typeof setTimeout>;
  await Promise.race([anew(), new Promise((wake) => (timer = setTimeout(wake, PATIENCE_MS)))]);
  clearTimeout(timer!);
  return done;
}
