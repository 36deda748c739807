import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { find } from './programs.js';
import { Refusal, say } from './say.js';
import { Service } from './service.js';

/** MySQL's own default: the same SQL is refused on MariaDB in development as on MySQL in an office. */
const sqlMode = 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

/** The longest path a Unix socket may have is 107 bytes; a deep clone would pass it. */
const longestSocketPath = 107;

const isRoot = () => process.getuid?.() === 0;

export const isMariaDb = (program) => /mariadb/i.test(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '');

const socketPath = (dir) => {
  const near = path.join(dir, 'mariadb.sock');
  if (Buffer.byteLength(near) <= longestSocketPath) return near;
  const key = createHash('sha256').update(dir).digest('hex').slice(0, 12);
  const folder = path.join(os.tmpdir(), `jiannuo-${process.getuid?.() ?? 0}-${key}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return path.join(folder, 'm.sock');
};

/** Initialised beside and moved into place when whole: an interrupted first start is simply begun again. */
const initialise = (program, dir, data, mariaDb) => {
  const fresh = `${data}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const asRoot = isRoot() ? ['--user=root'] : [];
  const tmp = mkdtempSync(path.join(dir, 'init-'));
  const answer = mariaDb
    ? spawnSync(installer(), ['--no-defaults', `--datadir=${fresh}`, '--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve', '--force', `--tmpdir=${tmp}`, ...asRoot], { encoding: 'utf8', cwd: dir })
    : spawnSync(program, ['--no-defaults', '--initialize-insecure', `--datadir=${fresh}`, ...asRoot], { encoding: 'utf8', cwd: dir });
  rmSync(tmp, { recursive: true, force: true });
  if (answer.status !== 0)
    throw new Refusal('数据库初始化失败', 'the database could not be initialised', `${answer.stdout ?? ''}${answer.stderr ?? ''}`.slice(-3000));
  renameSync(fresh, data);
};

const installer = () => {
  const program = find('mariadb-install-db', 'mysql_install_db');
  if (!program) throw new Refusal('缺少 mariadb-install-db', 'mariadb-install-db is missing (Debian: mariadb-server-core)');
  return program;
};

/**
 * Run by the server at every start before it listens: the passwords, the account and the database are there whenever
 * anybody can connect. One statement per line, as the server demands.
 */
const firstStatements = ({ password, database, mayDoAll, mariaDb }) => {
  const account = "'jiannuo'@'127.0.0.1'";
  const by = `IDENTIFIED BY '${password}'`;
  return [
    `ALTER USER 'root'@'localhost' ${by};`,
    mariaDb ? "DELETE FROM mysql.global_priv WHERE User='' OR (User='root' AND Host<>'localhost');" : "DELETE FROM mysql.user WHERE User='';",
    'FLUSH PRIVILEGES;',
    `CREATE USER IF NOT EXISTS ${account} ${by};`,
    `ALTER USER ${account} ${by};`,
    `CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`,
    mayDoAll
      ? `GRANT ALL PRIVILEGES ON *.* TO ${account} WITH GRANT OPTION;`
      : `GRANT ALL PRIVILEGES ON \`${database}\`.* TO ${account};`,
    // A restore drill writes into a database beside it, jiannuo_….
    `GRANT ALL PRIVILEGES ON \`${database}\\_%\`.* TO ${account};`,
  ].join('\n');
};

/** Accepts and greets: the greeting packet is sent only once the server is past recovery and its first statements. */
const greets = (port) =>
  new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    // Packet header of four bytes, then the protocol version (10); 0xff would be a refusal.
    socket.once('data', (bytes) => end(bytes[4] === 10));
  });

const untilGreeting = (port, patienceMs) => async (alive) => {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    if (!alive()) throw new Error('it ended');
    if (await greets(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no greeting on port ${port} after ${patienceMs / 1000} s`);
};

/**
 * A private MariaDB (or MySQL) on loopback with its data under `dir`.
 * `durable: false` trades the last second of a power cut for speed: for tests only.
 */
export const mariadbService = ({ program, dir, port, password, database = 'jiannuo', durable = true, mayDoAll = false }) => {
  const home = path.join(dir, 'mariadb');
  const data = path.join(home, 'data');
  const mariaDb = isMariaDb(program);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  chmodSync(home, 0o700);
  mkdirSync(path.join(home, 'tmp'), { recursive: true });
  if (!existsSync(data)) {
    say('初始化数据库', 'initialising the database');
    initialise(program, home, data, mariaDb);
  }
  const first = path.join(home, 'first.sql');
  writeFileSync(first, `${firstStatements({ password, database, mayDoAll, mariaDb })}\n`, { mode: 0o600 });

  const args = [
    '--no-defaults',
    ...(isRoot() ? ['--user=root'] : []),
    `--datadir=${realpathSync(data)}`,
    `--tmpdir=${path.join(home, 'tmp')}`,
    `--socket=${socketPath(home)}`,
    `--pid-file=${path.join(home, 'server.pid')}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    `--init-file=${first}`,
    '--skip-name-resolve',
    '--local-infile=0',
    `--secure-file-priv=${path.join(home, 'tmp')}`,
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    `--sql-mode=${sqlMode}`,
    '--transaction-isolation=REPEATABLE-READ',
    '--max-connections=300',
    '--max-allowed-packet=64M',
    '--performance-schema=OFF',
    '--innodb-buffer-pool-size=256M',
    ...(mariaDb ? ['--innodb-log-file-size=128M', '--skip-log-bin'] : ['--skip-log-bin', '--mysqlx=OFF']),
    `--innodb-flush-log-at-trx-commit=${durable ? 1 : 0}`,
    ...(durable ? [] : ['--innodb-doublewrite=OFF']),
  ];

  return new Service({
    name: 'mariadb',
    label: ['数据库', 'database'],
    dir,
    patienceMs: 60_000,
    command: () => ({ file: program, args, cwd: home }),
    ready: untilGreeting(port, 120_000),
  });
};
