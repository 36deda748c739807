import { existsSync } from 'node:fs';
import { buildAll, buildDeveloperProgram } from './builds.js';
import { installDependencies } from './dependencies.js';
import { Household } from './household.js';
import { inRoot } from './paths.js';
import { runNode } from './run.js';
import { Refusal, say, sayFailure } from './say.js';
import { onStopSignal } from './stop-signals.js';
import { withServers } from './with-servers.js';

/** Builds and runs `test/<name>/main.ts` with servers of its own; the arguments of the command line are passed on. */
export const runDeveloperProgram = async (name) => {
  const household = new Household();
  const stopped = onStopSignal().then(async (signal) => {
    say(`正在停止（${signal}）`, 'stopping');
    await household.close();
  });
  const work = async () => {
    if (!existsSync(inRoot('test', name, 'main.ts'))) throw new Refusal('没有这个程序', `there is no test/${name}/main.ts`);
    await installDependencies();
    return withServers(name, { durable: true, household }, async (environment) => {
      await buildAll();
      await buildDeveloperProgram(name);
      return runNode(name, [`dist/test/${name}/main.js`, ...process.argv.slice(2)], { env: environment, inherit: true, mayFail: true });
    });
  };
  try {
    return (await Promise.race([work(), stopped])) ?? 130;
  } catch (error) {
    sayFailure(error);
    return 1;
  }
};
