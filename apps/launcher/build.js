#!/usr/bin/env node
/** `npm run build`: server and web into dist/, whether they changed or not. */
import { buildAll } from './parts/builds.js';
import { installDependencies } from './parts/dependencies.js';
import { sayFailure } from './parts/say.js';

try {
  await installDependencies();
  await buildAll({ anyway: true });
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
