import { readFileSync } from 'node:fs';
import os from 'node:os';

/** What took how long: phases may run side by side, so each says when it began, too. */
export class Phases {
  #begin = performance.now();
  #done = [];

  /** @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>} */
  async run(name, work) {
    const from = this.#elapsed();
    try {
      return await work();
    } finally {
      this.#done.push({ name, from, until: this.#elapsed() });
    }
  }

  /** One line a phase, in the order they began, and one for the whole: wall seconds, and the processors' where the system tells. */
  lines() {
    const seconds = (value) => `${value.toFixed(1).padStart(7)} s`;
    const named = this.#done.toSorted((a, b) => a.from - b.from).map(({ name, from, until }) => `${seconds(until - from)}  ${name} (from ${from.toFixed(0)} s)`);
    const cpu = processorSeconds();
    return [...named, `${seconds(this.#elapsed())}  all${cpu === null ? '' : `; ${cpu.toFixed(0)} processor seconds`}; load ${os.loadavg()[0].toFixed(1)} on ${os.cpus().length} processors`];
  }

  #elapsed() {
    return (performance.now() - this.#begin) / 1000;
  }
}

/** Of everything we started and have seen end, and ourselves (proc(5), stat: utime, stime, cutime, cstime in hundredths). */
function processorSeconds() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1).split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  } catch {
    return null;
  }
}
