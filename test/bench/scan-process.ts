import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ScanAsked, ScanDone } from './scanner.js';

/** The way to a scanner in a process of its own. */
export class ScanProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async start(url: string): Promise<ScanProcess> {
    // As the worker is started, whose job a scan is.
    const child = fork(fileURLToPath(new URL('scanner.js', import.meta.url)), [url], { execArgv: ['--max-semi-space-size=4'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const process = new ScanProcess(child);
    await process.answer();
    return process;
  }

  scan(asked: ScanAsked): Promise<ScanDone> {
    const done = this.answer<ScanDone>();
    this.child.send(asked);
    return done;
  }

  stop(): void {
    if (this.child.connected) this.child.disconnect();
  }

  private answer<T>(): Promise<T> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the scanner ended with ${String(code)}`));
      this.child.once('exit', ended);
      this.child.once('message', (message) => {
        this.child.off('exit', ended);
        resolve(message as T);
      });
    });
  }
}
