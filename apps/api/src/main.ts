import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';

// While everything is loaded the heap grows by what is kept, not in leaps; at work it is speed that counts again.
setFlagsFromString('--optimize-for-size');

const { makeApp } = await import('./app.js');
const { app, config, logger } = await makeApp();
await app.listen({ port: config.port, host: config.host });
setFlagsFromString('--no-optimize-for-size');
logger.info({ port: config.port, memoryMb: Math.round(process.memoryUsage.rss() / 1_048_576) }, 'the API listens');
