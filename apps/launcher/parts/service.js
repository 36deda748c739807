import { spawn } from 'node:child_process';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { dieWithUs } from './die-with-us.js';
import { endProcess, forget, identityOf, isAlive, readIdentity, writeIdentity } from './process-identity.js';
import { Refusal, say } from './say.js';

const longestPause = 30_000;
const steadyAfter = 60_000;
const biggestLog = 20_000_000;

const pidFileOf = (dir, name) => path.join(dir, `${name}.pid`);

/** Ends what a launcher that was killed has left behind, so that its port and its data are free again. */
export const endOrphan = async (dir, name, patienceMs = 60_000) => {
  const orphan = readIdentity(pidFileOf(dir, name));
  if (isAlive(orphan)) {
    say(`收回上次遗留的 ${name}`, `ending the ${name} a killed launcher left behind (pid ${orphan.pid})`);
    await endProcess(orphan, patienceMs);
  }
  forget(pidFileOf(dir, name));
};

/**
 * One child of the launcher: started, watched, restarted with a growing pause when it falls, and ended on request.
 * Children get a session of their own, so that Ctrl-C in a terminal reaches only the launcher and the order of stopping is ours.
 */
export class Service {
  /**
   * @param {{name: string, label: [string, string], command: () => {file: string, args: string[], env?: object, cwd?: string},
   *   ready: (alive: () => boolean) => Promise<void>, dir: string, patienceMs?: number}} options
   *   `ready` resolves when the child answers; `dir` takes the pid file and the log.
   */
  constructor(options) {
    Object.assign(this, { patienceMs: 15_000 }, options);
    this.pidFile = pidFileOf(this.dir, this.name);
    this.logFile = path.join(this.dir, 'logs', `${this.name}.log`);
    this.stopping = false;
    this.falls = 0;
  }

  async start() {
    this.stopping = false;
    this.spawn();
    await this.untilReady();
  }

  spawn() {
    const { file, args, env, cwd } = this.command();
    mkdirSync(path.dirname(this.logFile), { recursive: true });
    if (existsSync(this.logFile) && statSync(this.logFile).size > biggestLog) renameSync(this.logFile, `${this.logFile}.1`);
    const log = openSync(this.logFile, 'a', 0o600);
    this.logFrom = fstatSync(log).size;
    this.child = spawn(...dieWithUs(file, args), { cwd, env: env ?? process.env, stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    this.startedAt = Date.now();
    const child = this.child;
    child.once('error', (error) => this.fell(child, error.message));
    child.once('exit', (code, signalName) => this.fell(child, signalName ?? `exit ${code}`));
    if (child.pid) {
      this.identity = identityOf(child.pid);
      writeIdentity(this.pidFile, this.identity);
    }
  }

  get running() {
    return Boolean(this.child) && this.child.exitCode === null && this.child.signalCode === null && Boolean(this.child.pid);
  }

  async untilReady() {
    const child = this.child;
    await this.ready(() => this.child === child && this.running).catch((error) => {
      throw new Refusal(`${this.label[0]}没有起来`, `the ${this.label[1]} did not come up: ${error.message}`, this.logTail());
    });
    this.isReady = true;
  }

  /** Only a child that was ready once is restarted; one that never came up is a matter for the person who starts it. */
  fell(child, reason) {
    if (child !== this.child) return;
    if (this.stopping || !this.isReady) return;
    if (Date.now() - this.startedAt > steadyAfter) this.falls = 0;
    const wait = Math.min(longestPause, 500 * 2 ** this.falls);
    this.falls += 1;
    say(`${this.label[0]}停了（${reason}），${wait / 1000} 秒后重启`, `the ${this.label[1]} stopped; restarting in ${wait / 1000} s (log: ${this.logFile})`);
    this.timer = setTimeout(() => this.restart(), wait);
  }

  async restart() {
    if (this.stopping) return;
    this.spawn();
    const child = this.child;
    try {
      await this.untilReady();
      say(`${this.label[0]}已恢复`, `the ${this.label[1]} is back`);
    } catch {
      if (this.stopping || child !== this.child) return;
      if (this.running) await endProcess(this.identity, this.patienceMs); // alive but deaf: its exit starts the next round
    }
  }

  async stop() {
    this.stopping = true;
    clearTimeout(this.timer);
    if (this.running) await endProcess(this.identity, this.patienceMs);
    forget(this.pidFile);
  }

  /** The last words of this run, for the person who has to find out why. */
  logTail(bytes = 2500) {
    try {
      const size = statSync(this.logFile).size;
      const from = Math.max(this.logFrom, size - bytes);
      const buffer = Buffer.alloc(size - from);
      const file = openSync(this.logFile, 'r');
      readSync(file, buffer, 0, buffer.length, from);
      closeSync(file);
      return `${this.logFile}:\n${buffer.toString()}`;
    } catch {
      return '';
    }
  }
}
