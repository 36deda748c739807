import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from './say.js';
import { endOrphan } from './service.js';

/**
 * The first migration and planting of a private database. Schema changes know no transaction: cut off in the middle they leave
 * a state no second run can mend. It holds nothing of anybody's yet, so the next start begins with an empty one. Once it
 * stood complete it is never cleared again, whatever happens.
 */
export const firstSetUp = (dir) => {
  const file = path.join(dir, 'mariadb', 'set-up'); // with the data it speaks of
  const state = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'none';
  return {
    async clearHalfDone() {
      if (state !== 'begun') return;
      say('上次初始化被中断,重新开始', 'the first set-up was interrupted; beginning anew');
      for (const name of ['mariadb', 'redis']) {
        await endOrphan(dir, name);
        rmSync(path.join(dir, name), { recursive: true, force: true });
      }
    },
    begin() {
      if (state !== 'complete') writeFileSync(file, 'begun\n');
    },
    done: () => writeFileSync(file, 'complete\n'),
  };
};
