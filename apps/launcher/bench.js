#!/usr/bin/env node
/** `npm run bench`: the figures of the README, on a private database and queue with full durability. Takes minutes, asserts no times. */
import { runDeveloperProgram } from './parts/developer-program.js';

process.exit(await runDeveloperProgram('bench'));
