import net from 'node:net';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { commandOf } from './process-identity.js';

const listens = (port, host) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** Free on loopback and on every address: a program on 0.0.0.0 and one on 127.0.0.1 can otherwise share a port unseen. */
export const isFree = async (port) => (await listens(port, '127.0.0.1')) && (await listens(port, '0.0.0.0')) && (await listens(port, '::'));

/**
 * A free port, the preferred one if it still is. Others come from 20000–29999, below the range from which Linux takes
 * the near end of outgoing connections: a restarted server must find its port free again.
 */
export const freePort = async (preferred, taken = new Set()) => {
  if (preferred && !taken.has(preferred) && (await isFree(preferred))) return preferred;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(20_000, 30_000);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new Error('no free port between 20000 and 29999');
};

/** The first free port from `first` upwards. */
export const nextFreePort = async (first) => {
  for (let port = first; port < Math.min(first + 200, 65_536); port += 1) if (await isFree(port)) return port;
  throw new Error(`no free port from ${first} upwards`);
};

const socketsListeningOn = (port) => {
  const inodes = new Set();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    let lines = [];
    try {
      lines = readFileSync(table, 'utf8').split('\n').slice(1);
    } catch {
      continue;
    }
    for (const line of lines) {
      const field = line.trim().split(/\s+/);
      if (field[3] === '0A' && parseInt(field[1].split(':')[1], 16) === port) inodes.add(`socket:[${field[9]}]`);
    }
  }
  return inodes;
};

/** Who listens on the port, in words (`node (pid 123)`), or null where the system does not tell. */
export const holderOf = (port) => {
  const sockets = socketsListeningOn(port);
  if (sockets.size === 0) return null;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const holds = readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.has(readlinkOrEmpty(`/proc/${pid}/fd/${fd}`)));
      if (holds) return `${commandOf(pid).slice(0, 120)} (pid ${pid})`;
    } catch {
      continue; // ended meanwhile, or another account's
    }
  }
  return null;
};

const readlinkOrEmpty = (file) => {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
};
