import { accessSync, constants, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { inRoot } from './paths.js';
import { Refusal, say } from './say.js';

/** Finds the programs the servers need, or installs them where that is ours to do: as root on Debian or Ubuntu. */
const folders = () => [
  ...(process.env.PATH ?? '').split(path.delimiter),
  '/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/usr/libexec', '/opt/homebrew/bin', '/usr/local/mysql/bin',
];

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export const find = (...names) => {
  for (const name of names)
    for (const folder of folders()) if (folder && isProgram(path.join(folder, name))) return path.join(folder, name);
  return null;
};

/**
 * Debian's redis-tools holds the server too: redis-check-rdb is the same program, which looks at the name it is called by.
 * A link of the right name makes it one, and no service is installed.
 */
const redisByAnotherName = () => {
  const disguised = find('redis-check-rdb', 'valkey-check-rdb');
  if (!disguised) return null;
  const name = path.basename(realpathSync(disguised)).startsWith('valkey') ? 'valkey-server' : 'redis-server';
  const link = inRoot('.data', 'bin', name);
  mkdirSync(path.dirname(link), { recursive: true });
  if (!existsSync(link)) {
    if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
    symlinkSync(disguised, link);
  }
  const answer = spawnSync(link, ['--version'], { encoding: 'utf8' });
  return /server v=/i.test(answer.stdout ?? '') ? link : null;
};

/** The server alone cannot begin: on Debian its installer asks my_print_defaults, which comes with the client. */
const completeMariaDb = () => (find('mariadb-install-db', 'mysql_install_db') && find('my_print_defaults') ? find('mariadbd') : null);

/** Oracle's; Debian has a link of that name to MariaDB. */
const mysql = () => {
  const server = find('mysqld');
  return server && !path.basename(realpathSync(server)).startsWith('mariadb') ? server : null;
};

const wanted = {
  mariadb: {
    label: ['数据库 MariaDB', 'MariaDB'],
    find: () => completeMariaDb() ?? mysql(),
    debian: ['mariadb-server-core', 'mariadb-client-core'],
    brew: 'mariadb',
  },
  redis: {
    label: ['队列 Redis', 'Redis'],
    find: () => find('redis-server', 'valkey-server') ?? redisByAnotherName(),
    debian: ['redis-tools'],
    brew: 'redis',
  },
  chromium: {
    label: ['浏览器 Chromium', 'Chromium'],
    find: () => process.env.CHROMIUM_PATH || find('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
    debian: ['chromium', 'fonts-noto-cjk'],
    brew: 'chromium',
  },
};

const isDebianLike = () => {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8')) && Boolean(find('apt-get'));
  } catch {
    return false;
  }
};

const aptInstall = (packages) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...packages], { env, encoding: 'utf8' });
  let answer = install();
  if (answer.status !== 0) {
    spawnSync('apt-get', ['update', '-o', 'DPkg::Lock::Timeout=120'], { env, encoding: 'utf8' });
    answer = install();
  }
  if (answer.status !== 0)
    throw new Refusal('安装失败', `apt-get install ${packages.join(' ')} failed`, `${answer.stdout ?? ''}${answer.stderr ?? ''}`.slice(-2000));
};

/** Paths of the programs asked for, e.g. `locate('mariadb', 'redis')` → `{ mariadb: '/usr/sbin/mariadbd', … }`. */
export const locate = (...names) => {
  const missing = names.filter((name) => !wanted[name].find());
  if (missing.length > 0) provide(missing);
  return Object.fromEntries(names.map((name) => [name, wanted[name].find()]));
};

const provide = (missing) => {
  const packages = missing.flatMap((name) => wanted[name].debian);
  const labels = missing.map((name) => wanted[name].label);
  if (isDebianLike() && process.getuid?.() === 0) {
    say(`安装${labels.map(([chinese]) => chinese).join('、')}`, `installing ${packages.join(' ')} (no service is started or enabled)`);
    aptInstall(packages);
  }
  const still = missing.filter((name) => !wanted[name].find());
  if (still.length === 0) return;
  throw new Refusal(
    `缺少${still.map((name) => wanted[name].label[0]).join('、')}`,
    `missing: ${still.map((name) => wanted[name].label[1]).join(', ')}`,
    [
      `  Debian/Ubuntu:  sudo apt-get install -y --no-install-recommends ${still.flatMap((name) => wanted[name].debian).join(' ')}`,
      `  macOS:          brew install ${still.map((name) => wanted[name].brew).join(' ')}`,
      '  或者自备服务 · or bring your own servers:  DATABASE_URL=mysql://… REDIS_URL=redis://… npm start',
    ].join('\n'),
  );
};
