const EVERY_MS = 4000;

/** Calls back once the server is there again and can read its figures; the answer stops the asking. */
export function whenWell(then: () => void): () => void {
  let timer = window.setTimeout(look, EVERY_MS);
  async function look(): Promise<void> {
    const well = await fetch('/api/health/ready', { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (timer === 0) return;
    if (well) then();
    // All who were cut off at once do not come back in step.
    else timer = window.setTimeout(look, EVERY_MS * (1 + Math.random()));
  }
  return () => {
    clearTimeout(timer);
    timer = 0;
  };
}
