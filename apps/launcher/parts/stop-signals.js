import { commandOf, identityOf, isAlive, parentOf } from './process-identity.js';

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
    followNpm(() => resolve('npm 已退出 · npm is gone'));
  });

/**
 * `npm start` killed the hard way, or asked to end without passing it on, leaves us without the one who would have passed
 * Ctrl-C on: then we end, too. Between npm and us there may be a shell.
 */
const followNpm = (gone) => {
  if (!process.env.npm_lifecycle_event) return;
  const npm = identityOf(npmAbove(process.ppid) ?? process.ppid);
  if (!npm.start) return;
  const watch = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(watch);
    gone();
  }, 250);
  watch.unref();
};

const npmAbove = (from) => {
  for (let pid = from, steps = 0; pid > 1 && steps < 3; pid = parentOf(pid), steps += 1) if (/^npm |npm-cli\.js/.test(commandOf(pid))) return pid;
  return null;
};
