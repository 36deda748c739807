import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { SECRET } from '../config.js';
import { PASSWORD, type Town } from '../data.js';
import { median } from '../rounds.js';
import { print } from '../table.js';

const STARTS = 5;
const REST_MS = 3_000;

/** (g) From nothing to the first answer to somebody signed in, and the memory of both processes at rest. */
export async function startUp(url: string, town: Town, redisUrl: string | undefined): Promise<void> {
  const seconds: number[] = [];
  const memory: number[] = [];
  for (let n = 0; n < STARTS; n++) {
    const port = await freePort();
    const since = Date.now();
    const api = run('api', url, { PORT: String(port) });
    const token = await signIn(port, town.leader.account);
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/board?period=2024-11`, { headers: { authorization: `Bearer ${token}` } });
    if (answer.status !== 200) throw new Error(`board: ${answer.status}`);
    await answer.text();
    seconds.push((Date.now() - since) / 1000);
    if (n === STARTS - 1) await new Promise((resolve) => setTimeout(resolve, REST_MS));
    memory.push(resident(api));
    await ended(api);
  }
  print({ job: 'cold start to the first signed-in board, s', measured: `${STARTS} starts`, value: median(seconds.sort((a, b) => a - b)), must: 4, aim: 2 });
  print({ job: 'API at rest, MB resident', measured: '', value: memory.at(-1)!, must: 160, aim: 120 });
  if (redisUrl === undefined) return;
  const worker = run('worker', url, { REDIS_URL: redisUrl });
  await new Promise((resolve) => setTimeout(resolve, 2 * REST_MS));
  print({ job: 'worker at rest, MB resident', measured: '', value: resident(worker), must: 140, aim: null });
  await ended(worker);
}

function run(app: 'api' | 'worker', url: string, more: Record<string, string>): ChildProcess {
  const settings = { DATABASE_URL: url, JWT_SECRET: SECRET, DEMO: '1', SMTP_URL: 'smtp://127.0.0.1:1', QUEUES_PORT: '0', DATA_DIR: '.data/bench-files', LOG_LEVEL: 'error' };
  // As the launcher and the image start it.
  const flags = app === 'worker' ? ['--max-semi-space-size=4'] : [];
  return spawn(process.execPath, [...flags, `dist/apps/${app}/src/main.js`], { env: { ...process.env, ...settings, ...more }, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function signIn(port: number, account: string): Promise<string> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, password: PASSWORD }),
    }).catch(() => null);
    if (answer?.status === 200) return ((await answer.json()) as { accessToken: string }).accessToken;
    if (answer) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Linux counts it in the process's own status file. */
const resident = ({ pid }: ChildProcess): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
