/**
 * Resolves when the person, the system or the vanished parent asks the launcher to end. Never rejects.
 * A second Ctrl-C changes nothing: the database is given the time it needs to close its files.
 */
export const onStopSignal = () =>
  new Promise((resolve) => {
    process.on('SIGINT', () => resolve('SIGINT'));
    process.on('SIGTERM', () => resolve('SIGTERM'));
    // A closed terminal ends us; under nohup (no terminal on stdout) we were asked to survive it.
    process.on('SIGHUP', () => process.stdout.isTTY && resolve('SIGHUP'));
    followNpm(() => resolve('npm'));
  });

/** `npm start` killed the hard way leaves us without the parent who would have passed Ctrl-C on: then we end, too. */
const followNpm = (gone) => {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, 1000);
  watch.unref();
};
