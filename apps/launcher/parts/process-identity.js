import { readFileSync, writeFileSync, rmSync, renameSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

/**
 * A process is known by its id *and* the moment it started: ids are used again, so an id alone from an old pid file may
 * by now be somebody else's editor. Linux tells the start in clock ticks since boot (field 22 of /proc/<pid>/stat, after the
 * command name, which may itself hold spaces and brackets); elsewhere `ps` does. The boot id covers a restart of the machine.
 */
export const startOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return `${bootId()}:${fields[19]}`;
  } catch (error) {
    if (error.code === 'ENOENT' && process.platform === 'linux') return null;
    if (error.code === 'ESRCH') return null;
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    return null;
  }
};

/** The process that started it, or 0 where the system does not tell. */
export const parentOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
};

export const commandOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
};

const bootId = () => {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim().slice(0, 8);
  } catch {
    return 'boot';
  }
};

export const identityOf = (pid) => ({ pid, start: startOf(pid) });

export const isAlive = (identity) => Boolean(identity?.pid && identity.start) && startOf(identity.pid) === identity.start;

export const readIdentity = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** Written beside and renamed, so that a reader never sees half a file. */
export const writeIdentity = (file, identity) => {
  writeFileSync(`${file}.new`, `${JSON.stringify(identity)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

export const forget = (file) => rmSync(file, { force: true });

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const signal = (pid, name) => {
  try {
    process.kill(pid, name);
  } catch {
    // gone already
  }
};

/** Asks the process to end and waits; insists after `patienceMs`. Touches nothing when the id has a new owner by now. */
export const endProcess = async (identity, patienceMs) => {
  if (!isAlive(identity)) return 'gone';
  signal(identity.pid, 'SIGTERM');
  for (let waited = 0; waited < patienceMs; waited += 50) {
    await pause(50);
    if (!isAlive(identity)) return 'ended';
  }
  signal(identity.pid, 'SIGKILL');
  for (let waited = 0; waited < 5000 && isAlive(identity); waited += 50) await pause(50);
  return 'killed';
};
