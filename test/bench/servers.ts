import { AccessTokens } from '#features/people/access-tokens.js';
import type { Person } from '#database/entities/people/person.entity.js';
import { fork, type ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { configFor } from './config.js';
import type { Message, Statement } from './serve-message.js';

export interface Answer {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** A server in a process of its own, and the way to it. */
export class Server {
  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {}

  static async start(kind: 'ours' | 'bare', url: string): Promise<Server> {
    const child = fork(fileURLToPath(new URL('serve.js', import.meta.url)), [kind, url], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: process.env.BENCH_PROF === kind ? ['--cpu-prof', '--cpu-prof-dir=.data/bench-prof'] : [] });
    const { port } = await new Promise<{ port: number }>((resolve, reject) => {
      child.once('message', resolve as never);
      child.once('exit', (code) => reject(new Error(`${kind} ended with ${code}`)));
    });
    return new Server(child, port);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  call(method: string, path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const more = text === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) };
      const asked = request({ host: '127.0.0.1', port: this.port, method, path, agent, headers: { ...headers, ...more } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode!, body: Buffer.concat(parts).toString(), headers: answer.headers }));
      });
      asked.on('error', reject);
      asked.end(text);
    });
  }

  /** @throws Error for anything but a success: a refusal is quick, and would look like speed */
  async ok(method: string, path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Answer> {
    const answer = await this.call(method, path, headers, body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.body.slice(0, 400)}`);
    return answer;
  }

  /** CPU milliseconds used so far, and resident megabytes. */
  usage(): Promise<{ cpu: number; rss: number }> {
    return this.ask({ cpu: true });
  }

  /** The SQL of one call; a clock read from a row and who is asking are the price of a server, not of the question. */
  async sqlOf(path: string, headers: Record<string, string>): Promise<Statement[]> {
    await this.ok('GET', path, headers);
    await this.ask({ record: true });
    await this.ok('GET', path, headers);
    const statements = await this.ask<Statement[]>({ record: false });
    return statements.filter(({ sql }) => !/clock_settings|FROM people p|^(START|COMMIT|SET)/.test(sql.trim()));
  }

  keep(name: string, statements: Statement[]): Promise<void> {
    return this.ask({ keep: { name, statements } });
  }

  stop(): void {
    if (this.child.connected) this.child.disconnect();
  }

  private next = 0;
  private ask<T>(message: Omit<Message, 'id'>): Promise<T> {
    const id = ++this.next;
    return new Promise((resolve) => {
      const hear = (heard: { id: number; answer: T }) => {
        if (heard.id !== id) return;
        this.child.off('message', hear as never);
        resolve(heard.answer);
      };
      this.child.on('message', hear as never);
      this.child.send({ id, ...message });
    });
  }
}

const tokens = new AccessTokens(configFor(''));
/** Signed in a moment ago. */
export const bearer = (person: Person): Record<string, string> => ({
  authorization: `Bearer ${tokens.issue({ sub: person.id, zone: person.zoneId, epoch: person.tokenEpoch }).accessToken}`,
});
