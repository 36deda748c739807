import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { dieWithUs } from './die-with-us.js';
import { root } from './paths.js';
import { Refusal } from './say.js';

/** Commands that run and end (install, build, migrate, tests); the services that stay are in service.js. */
const running = new Set();

/**
 * Runs a command to its end. With `onLine` its output is handed over line by line, otherwise kept for the failure message.
 * @returns {Promise<number>} the exit code, 0 unless `mayFail`
 */
export const run = (label, file, args, { env = process.env, onLine, inherit = false, mayFail = false, cwd = root } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(...dieWithUs(file, args), { cwd, env, stdio: inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const kept = [];
    for (const stream of inherit ? [] : [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        kept.push(line);
        if (kept.length > 60) kept.shift();
        onLine?.(line);
      });
    }
    child.once('error', (error) => {
      running.delete(child);
      reject(new Refusal(`${label}无法运行`, `${file} cannot run: ${error.message}`));
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      if (code === 0 || (mayFail && code !== null)) return resolve(code);
      reject(new Refusal(`${label}失败`, `failed (${signal ?? `exit ${code}`}): ${[file, ...args].join(' ')}`, kept.join('\n')));
    });
  });

export const runNode = (label, args, options) => run(label, process.execPath, args, options);

/** Ends what is running now; its promise then rejects. */
export const endRunning = () => {
  for (const child of running) child.kill('SIGTERM');
};
