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
import { inRoot } from './parts/paths.js';

const systems = { darwin: 'darwin', linux: 'linux', win32: 'win32', freebsd: 'freebsd', android: 'android', openharmony: 'openharmony' };
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64'];

/** Platform fields from a name such as `@swc/core-linux-arm-gnueabihf`; null when the name speaks of no platform. */
const platformOf = (name) => {
  const words = name.split(/[/-]/);
  const os = words.find((word) => word in systems);
  const cpu = words.find((word) => processors.includes(word));
  if (!os || !cpu) return null;
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.some((word) => word.startsWith('gnu')) ? 'glibc' : null;
  return { cpu: [cpu], os: [os], ...(libc ? { libc: [libc] } : {}) };
};

/** The folders npm would look in for `name` required from `from`, innermost first. */
const placesFor = (from, name) => {
  const places = [];
  for (let folder = from; folder; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) places.push(`${folder}/node_modules/${name}`);
  return [...places, `node_modules/${name}`];
};

export const complete = (lock) => {
  const added = [];
  for (const [from, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (placesFor(from, name).some((place) => place in lock.packages)) continue;
      const platform = platformOf(name);
      if (!platform || !/^\d/.test(version)) throw new Error(`cannot complete ${name}@${version}, wanted by ${from}`);
      lock.packages[`node_modules/${name}`] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true };
      added.push(`${name}@${version}`);
    }
  }
  // npm keeps the entries in this order; a stable file keeps its differences readable.
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return added;
};

const file = inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = complete(lock);
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} added\n${added.map((name) => `  ${name}\n`).join('')}`);
