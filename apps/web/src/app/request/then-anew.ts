/**
 * Does the work, then asks anew for what it touched, and is done when that has come. A refusal is told at once, and the
 * asking goes on beside it: with the server gone it takes seconds, and what is on screen was older than it looked.
 */
export async function thenAnew<T>(work: () => Promise<T>, ask: () => Promise<unknown>): Promise<T> {
  try {
    const done = await work();
    await ask();
    return done;
  } catch (error) {
    void ask();
    throw error;
  }
}
