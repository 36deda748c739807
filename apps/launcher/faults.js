#!/usr/bin/env node
/** `npm run faults`: kill -9, FLUSHALL and a failing mail server in full; `npm test` runs a short form. */
import { runDeveloperProgram } from './parts/developer-program.js';

process.exit(await runDeveloperProgram('faults'));
