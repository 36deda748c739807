import 'reflect-metadata';
import { makeApp } from './app.js';

const { app, config, logger } = await makeApp();
await app.listen({ port: config.port, host: config.host });
logger.info({ port: config.port }, 'the API listens');
