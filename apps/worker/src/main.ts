import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';

// Most of the worker's memory was room for young objects that it never needs at once; set before anything is loaded.
setFlagsFromString('--max-semi-space-size=2');

const { readConfig } = await import('#platform/config.js');
const { makeLogger } = await import('#platform/logging.js');
const { startWorker } = await import('./worker.js');

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
