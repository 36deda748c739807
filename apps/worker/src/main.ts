import 'reflect-metadata';
import { readConfig } from '#platform/config.js';
import { makeLogger } from '#platform/logging.js';
import { startWorker } from './worker.js';

const config = readConfig();
const logger = makeLogger('worker', config.logLevel);
const worker = await startWorker(config, logger);
logger.info({ queuesPort: worker.queuesPort, memoryMb: Math.round(process.memoryUsage.rss() / 1_048_576) }, 'the worker is at work');

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
