import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from './say.js';
import { endOrphan } from './service.js';

/**
 * Migrating and planting a private database, remembered beside its data.
 *
 * Schema changes know no transaction: a first set-up cut off in the middle leaves a state no second run can mend. It holds
 * nothing of anybody's yet, so the next start begins with an empty one; once complete it is never cleared, whatever happens.
 * And while the programs are the ones that completed it, there is nothing to migrate: an ordinary start does not ask.
 *
 * @param {boolean} own false for a database the person brought: nothing is known of it, nothing remembered
 */
export const setUpOf = (dir, own) => {
  const file = path.join(dir, 'mariadb', 'set-up');
  const state = own && existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return {
    isCurrent: (programs) => own && state === `complete ${programs}`,
    async clearHalfDone() {
      if (state !== 'begun') return;
      say('上次初始化被中断，重新开始', 'the first set-up was interrupted; starting again');
      for (const name of ['mariadb', 'redis']) {
        await endOrphan(dir, name);
        rmSync(path.join(dir, name), { recursive: true, force: true });
      }
    },
    begin() {
      if (own && !state.startsWith('complete')) writeFileSync(file, 'begun\n');
    },
    complete(programs) {
      if (own) writeFileSync(file, `complete ${programs}\n`);
    },
  };
};
