import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { find } from './programs.js';
import { inRoot } from './paths.js';
import { run } from './run.js';
import { Refusal, say } from './say.js';

/** There while npm is at work: an install that was cut short leaves packages that look whole to npm and are not. */
const unfinished = () => inRoot('.data', 'installing');
const marker = () => inRoot('node_modules', '.jiannuo-installed');

/** What decides which packages must be there: the lock, and the Node and platform that native packages are chosen for. */
const wanted = () =>
  createHash('sha256').update(readFileSync(inRoot('package-lock.json'))).update(`${process.versions.modules} ${process.platform} ${process.arch}`).digest('hex');

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Somebody ran `npm ci` by hand: npm's own record of what it installed says the same as the lock. */
const installedByHand = () => {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesIn(record);
  return Object.entries(packagesIn(inRoot('package-lock.json'))).every(
    ([place, entry]) => !place || entry.link || entry.optional || entry.peer || installed[place]?.version === entry.version,
  );
};

/**
 * Installs the npm packages when the lock changed since the last time. Packages' own install scripts never run: everything
 * native here comes prebuilt in a package, and a script of a stranger has no business in a clerk's computer.
 */
export const installDependencies = async () => {
  if (process.platform === 'win32') throw new Refusal('请在 WSL 中运行', 'on Windows please run this inside WSL: the private database and Redis are Unix programs');
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Refusal('Node 版本过低', `Node 20.19 or later is needed, this is ${process.version}`);
  const state = wanted();
  if (existsSync(marker()) && readFileSync(marker(), 'utf8') === state) return;
  if (existsSync(unfinished()) || !installedByHand()) await install();
  writeFileSync(marker(), state);
};

const install = async () => {
  say('安装依赖（首次约 1 分钟）', 'installing npm packages (about a minute the first time)');
  if (existsSync(unfinished())) rmSync(inRoot('node_modules'), { recursive: true, force: true });
  mkdirSync(inRoot('.data'), { recursive: true });
  writeFileSync(unfinished(), '');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error'];
  // Over an older installation not `npm ci`: it would first delete the packages from under a demo that is running.
  const fresh = !existsSync(inRoot('node_modules'));
  if (!fresh || (await npm(['ci', ...quiet], { mayFail: true })) !== 0) await npm(['install', '--no-save', ...quiet]);
  rmSync(unfinished());
};

/** Through the npm that started us, if any: the one beside it on the PATH may be another version. */
const npm = (args, options) => {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run('npm', process.execPath, [script, ...args], options);
  const program = find('npm');
  if (!program) throw new Refusal('找不到 npm', 'npm was not found');
  return run('npm', program, args, options);
};
