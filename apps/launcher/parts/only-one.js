import { linkSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { forget, identityOf, isAlive, readIdentity, writeIdentity } from './process-identity.js';

/**
 * One launcher per data folder. The lock names its holder (id, start, what it wants to tell others), so a lock whose
 * holder was killed binds nobody.
 *
 * @returns {{mine: true, tell: (more: object) => void, release: () => void} | {mine: false, holder: object}}
 */
export const takeLock = (dir, name = 'launcher') => {
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, `${name}.lock`);
  const me = identityOf(process.pid);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(me)}\n`, { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(draft, file); // fails if the lock is there: link is the one atomic "create whole or not at all"
        return { mine: true, tell: (more) => writeIdentity(file, { ...me, ...more }), release: () => forget(file) };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = readIdentity(file);
      if (isAlive(holder)) return { mine: false, holder };
      clearStale(file);
    }
  } finally {
    forget(draft);
  }
};

/**
 * The same, but patient with a holder that is on its way out: a restart asks for the lock while the old launcher still closes
 * its database. A holder notices a vanished npm only after a moment, hence the second look.
 */
export const takeLockAfterStop = async (dir, onWait = () => {}) => {
  let lock = takeLock(dir);
  if (lock.mine) return lock;
  await pause(700);
  for (let told = false; ; told = true) {
    lock = takeLock(dir);
    if (lock.mine || !lock.holder.stopping) return lock;
    if (!told) onWait(lock.holder);
    await pause(200);
  }
};

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Two may find the same stale lock; renaming lets one win, and a lock that turns out to be fresh is put back. */
const clearStale = (file) => {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (isAlive(readIdentity(aside))) {
    try {
      linkSync(aside, file);
    } catch {
      // somebody holds a new one already
    }
  }
  forget(aside);
};
