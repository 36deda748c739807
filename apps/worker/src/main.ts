import 'reflect-metadata';
import type { Provider } from '@nestjs/common';
import { setFlagsFromString } from 'node:v8';

// While everything is loaded the heap grows by what is kept, not in leaps; at work it is speed that counts again.
setFlagsFromString('--optimize-for-size');

const { readConfig } = await import('#platform/config.js');
const { makeLogger } = await import('#platform/logging.js');
const { startWorker } = await import('./worker.js');
const { DataSource } = await import('typeorm');

const config = readConfig();
const logger = makeLogger('worker', config.logLevel);
const worker = await startWorker(config, logger, config.demo ? await demoProviders() : []);
setFlagsFromString('--no-optimize-for-size');
logger.info({ queuesPort: worker.queuesPort, memoryMb: Math.round(process.memoryUsage.rss() / 1_048_576) }, 'the worker is at work');

/** Loaded for the demo alone: a production worker carries no seeds. */
async function demoProviders(): Promise<Provider[]> {
  const [{ SeededScript }, { DEMO_SCRIPT }] = await Promise.all([import('#seeds/demo-script.js'), import('./demo/demo-script.js')]);
  return [{ provide: DEMO_SCRIPT, inject: [DataSource], useFactory: (dataSource: InstanceType<typeof DataSource>) => new SeededScript(dataSource) }];
}

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void worker.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  });
}
