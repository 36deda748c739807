import http from 'node:http';
import net from 'node:net';
import { root } from './paths.js';
import { Service } from './service.js';

/** The three processes of our own. Each is the same plain Node program that a container runs. */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const answers = (url) =>
  new Promise((resolve) => {
    const request = http.get(url, { agent: false, timeout: 3000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });

const listens = (port) =>
  new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });

const until = (question, seconds) => async (alive) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(100)) {
    if (!alive()) throw new Error('it ended');
    if (await question()) return;
  }
  throw new Error(`no answer after ${seconds} s`);
};

/** Half of the worker's memory was room for young objects that it never needs at once. Only a flag at the start counts: once V8 runs, its heap is laid out. */
export const workerFlags = ['--max-semi-space-size=4'];

const application = ({ name, label, dir, environment, ready, flags = [] }) =>
  new Service({
    name,
    label,
    dir,
    patienceMs: 20_000,
    command: () => ({ file: process.execPath, args: [...flags, `dist/apps/${name}/src/main.js`], env: environment, cwd: root }),
    ready,
  });

export const apiService = ({ dir, environment, port }) =>
  application({ name: 'api', label: ['网页与接口', 'web and API'], dir, environment, ready: until(() => answers(`http://127.0.0.1:${port}/api/health/live`), 60) });

export const workerService = ({ dir, environment, port }) =>
  application({ name: 'worker', label: ['后台任务', 'worker'], dir, environment, flags: workerFlags, ready: until(() => listens(port), 60) });

export const mailboxService = ({ dir, environment, port }) =>
  application({ name: 'mailbox', label: ['演示邮箱', 'mailbox'], dir, environment, ready: until(() => answers(`http://127.0.0.1:${port}/health`), 30) });
