import { mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Service } from './service.js';

const quoted = (value) => `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The password stands in a file only we may read, not on a command line everybody can. */
const settings = ({ home, port, password }) =>
  [
    'bind 127.0.0.1',
    `port ${port}`,
    'protected-mode yes',
    `requirepass ${password}`,
    `dir ${quoted(home)}`,
    'daemonize no',
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    // BullMQ loses jobs when Redis throws keys out.
    'maxmemory-policy noeviction',
    'tcp-keepalive 60',
  ].join('\n');

const ask = (port, password) =>
  new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' }, () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    let heard = '';
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.on('data', (bytes) => {
      heard += bytes;
      if (heard.includes('+PONG')) end(true);
      else if (/-(LOADING|ERR|WRONGPASS|NOAUTH)/.test(heard)) end(false); // LOADING: the append-only file is still being read
    });
  });

const untilPong = (port, password, patienceMs) => async (alive) => {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    if (!alive()) throw new Error('it ended');
    if (await ask(port, password)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no PONG on port ${port} after ${patienceMs / 1000} s`);
};

/** A private Redis (or Valkey) on loopback with an append-only file under `dir`. */
export const redisService = ({ program, dir, port, password }) => {
  const home = path.join(dir, 'redis');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const file = path.join(home, 'redis.conf');
  writeFileSync(file, `${settings({ home, port, password })}\n`, { mode: 0o600 });
  return new Service({
    name: 'redis',
    label: ['队列', 'queue (Redis)'],
    dir,
    patienceMs: 15_000,
    command: () => ({ file: program, args: [file], cwd: home }),
    ready: untilPong(port, password, 60_000),
  });
};
