import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launcher } from './launcher.js';

/** One of our own programs as a process of its own, as it runs in an office: started, killed, started again. */
export class Program {
  private child: ChildProcess | null = null;
  readonly log: string;

  constructor(
    readonly name: string,
    /** Below dist. */
    private readonly file: string,
    private readonly env: Record<string, string>,
    private readonly isUp: (log: string) => Promise<boolean> | boolean,
    folder: string,
  ) {
    this.log = join(folder, `${name}.log`);
  }

  get running(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  get pid(): number {
    return this.child!.pid!;
  }

  async start(patienceMs = 120_000): Promise<this> {
    const from = sizeOf(this.log);
    await this.spawn();
    for (const until = Date.now() + patienceMs; ; await pause(50)) {
      if (!this.running) throw new Error(`${this.name} ended:\n${this.lastWords()}`);
      if (await this.isUp(textOf(this.log).slice(from))) return this;
      if (Date.now() > until) throw new Error(`${this.name} did not come up:\n${this.lastWords()}`);
    }
  }

  /** Without waiting: for whoever kills it at a random moment, start-up included. */
  async spawn(): Promise<void> {
    const { dieWithUs } = await launcher();
    const log = openSync(this.log, 'a');
    // Nothing of the shell's settings: they could lead to somebody's real database.
    const { PATH, HOME, TZ, DB_TYPE } = process.env;
    const kept = Object.fromEntries(Object.entries({ PATH, HOME, TZ, DB_TYPE }).filter(([, value]) => value !== undefined));
    this.child = spawn(...dieWithUs(process.execPath, [join(process.cwd(), 'dist', this.file)]), {
      env: { ...kept, ...this.env },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
  }

  /** Power off. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    const late = setTimeout(() => this.child?.kill('SIGKILL'), 15_000);
    await this.end('SIGTERM');
    clearTimeout(late);
  }

  lastWords(characters = 3_000): string {
    return textOf(this.log).slice(-characters);
  }

  /** Lines of the log at level error or above: what nobody expected. */
  complaints(): string[] {
    return textOf(this.log)
      .split('\n')
      .filter((line) => /"level":(50|60)\b|"level":"(error|fatal)"/.test(line));
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || !this.running) return;
    await new Promise<void>((ended) => {
      child.once('exit', () => ended());
      child.kill(signal);
    });
  }
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
const sizeOf = (file: string): number => textOf(file).length;
