#!/usr/bin/env node
/**
 * Completes package-lock.json: `npm run lock` after every change of dependencies.
 *
 * npm leaves optional packages of other platforms out of the lock when it could not look them up at that moment, and then
 * `npm ci` refuses its own lock ("Missing: @swc/core-darwin-x64 from lock file"). For each one missing this adds the entry
 * npm would have written, less its checksum: version, platform, `optional`. On that platform npm installs it; elsewhere it
 * passes it over without asking the network.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { complete } from './parts/lock-file.js';
import { inRoot } from './parts/paths.js';

const file = inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = complete(lock);
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} added\n${added.map((name) => `  ${name}\n`).join('')}`);
