import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.js';
import { compressAll } from './compress.js';
import { runNode } from './run.js';
import { say } from './say.js';
import { takeLock } from './only-one.js';

/** Paths from the root of the clone of all files below one of its folders. */
const filesBelow = (folder) =>
  existsSync(inRoot(folder))
    ? readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
        .filter((file) => !file.includes('node_modules'))
    : [];

const serverFolders = ['apps/api', 'apps/worker', 'apps/ops', 'apps/mailbox', 'libs', 'seeds'];
const webFolders = ['apps/web', 'libs/domain', 'libs/api-client'];
const settings = ['package.json', 'package-lock.json', 'nest-cli.json', '.swcrc', 'tsconfig.json'];

const isSpec = (file) => /\.spec\.tsx?$/.test(file);

/** Name, size and time of every source: a few milliseconds, where hashing the contents would take a noticeable part of a start. */
const fingerprint = (folders) => {
  const hash = createHash('sha256');
  for (const file of [...settings, ...folders.flatMap(filesBelow).filter((name) => !isSpec(name))].toSorted((a, b) => (a < b ? -1 : 1))) {
    const { size, mtimeMs } = statSync(inRoot(file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const built = (name) => inRoot('dist', `.${name}.built`);

/** SWC writes what it compiles and forgets what was deleted; an old migration in dist would still be run. */
const removeOrphans = () => {
  for (const file of ['dist/apps', 'dist/libs', 'dist/seeds'].flatMap(filesBelow)) {
    const source = file.slice('dist/'.length).replace(/\.js(\.map)?$/, '');
    if ([`${source}.ts`, `${source}.tsx`, source].some((name) => existsSync(inRoot(name)))) continue;
    rmSync(inRoot(file));
  }
};

/** Templates, fonts and tables that lie beside the code lie beside it in dist, too. */
const copyAssets = () => {
  for (const file of serverFolders.flatMap(filesBelow).filter((name) => !/\.(tsx?|md)$/.test(name))) {
    mkdirSync(path.dirname(inRoot('dist', file)), { recursive: true });
    copyFileSync(inRoot(file), inRoot('dist', file));
  }
};

const buildServer = async () => {
  // The bin by its path: npx would ask the network when the package is missing, and hide why.
  await runNode('服务端构建', ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api']);
  removeOrphans();
  copyAssets();
};

/** Into a folder beside and swapped when whole: a page that is open meanwhile meets the old build or the new one. */
const buildWeb = async () => {
  rmSync(inRoot('dist/web.new'), { recursive: true, force: true });
  await runNode('网页构建', ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--outDir', inRoot('dist/web.new'), '--emptyOutDir', '--logLevel', 'warn'], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await compressAll('dist/web.new');
  rmSync(inRoot('dist/web.old'), { recursive: true, force: true });
  if (existsSync(inRoot('dist/web'))) renameSync(inRoot('dist/web'), inRoot('dist/web.old'));
  renameSync(inRoot('dist/web.new'), inRoot('dist/web'));
  rmSync(inRoot('dist/web.old'), { recursive: true, force: true });
};

/** Programs for developers (measuring, breaking) are compiled when they are run; a start has no use for them. */
export const buildDeveloperProgram = (name) =>
  runNode('构建', ['node_modules/@swc/cli/bin/swc.js', ...['support', name].map((folder) => `test/${folder}`).filter((folder) => existsSync(inRoot(folder))), '-d', 'dist', '--config-file', '.swcrc']);

const parts = [
  { name: 'server', label: ['构建服务端', 'building the server'], folders: serverFolders, result: 'dist/apps/api/src/main.js', build: buildServer },
  { name: 'web', label: ['构建网页', 'building the web'], folders: webFolders, result: 'dist/web/index.html', build: buildWeb },
];

const isCurrent = ({ name, folders, result }) =>
  existsSync(inRoot(result)) && existsSync(built(name)) && readFileSync(built(name), 'utf8') === fingerprint(folders);

/** Names the server's programs as they lie in dist: the same name, the same programs. */
export const serverBuild = () => readFileSync(built('server'), 'utf8');

/** Builds what is older than its sources. Demo and tests in one clone take turns. */
export const buildAll = async ({ anyway = false, only = ['server', 'web'] } = {}) => {
  const lock = await waitForLock();
  try {
    const stale = parts.filter((part) => only.includes(part.name) && (anyway || !isCurrent(part)));
    const results = await Promise.allSettled(
      stale.map(async (part) => {
        say(part.label[0], part.label[1]);
        const state = fingerprint(part.folders); // before building: a change meanwhile means building again
        await part.build();
        writeFileSync(built(part.name), state);
      }),
    );
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  } finally {
    lock.release();
  }
};

const waitForLock = async () => {
  for (let told = false; ; ) {
    const lock = takeLock(inRoot('.data'), 'build');
    if (lock.mine) return lock;
    if (!told) say('等待另一次构建', `waiting for another build (pid ${lock.holder.pid})`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};
