import 'reflect-metadata';
import Fastify from 'fastify';
import mysql from 'mysql2/promise';
import type { Message, Statement } from './serve-message.js';
import { ours } from './serve-ours.js';
import { file, openPool, type FigureGiven } from './raw.js';

/** A server in a process of its own, so that its CPU time is its own: `ours`, or a bare Fastify with the same SQL. */
const [, , kind, url] = process.argv;

async function bare(): Promise<{ port: number; hear(message: Message): unknown }> {
  const pool = mysql.createPool({ uri: url!, connectionLimit: 10, timezone: 'Z', dateStrings: ['DATE'], supportBigNumbers: true });
  const figures = openPool(url!);
  const app = Fastify();
  const kept = new Map<string, Statement[]>();
  app.get<{ Params: { name: string } }>('/sql/:name', ({ params }) => Promise.all(kept.get(params.name)!.map(async ({ sql, values }) => (await pool.query(sql, values))[0])));
  app.post<{ Body: FigureGiven }>('/file', ({ body }) => file(figures, body));
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as { port: number };
  return { port, hear: (message) => (message.keep ? void kept.set(message.keep.name, revived(message.keep.statements)) : undefined) };
}

/** What went through JSON on its way here. */
const revived = (statements: Statement[]) =>
  statements.map(({ sql, values }) => ({ sql, values: values.map((value) => (typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? new Date(value) : value)) }));

const server = kind === 'ours' ? await ours(url!) : await bare();
process.on('message', (message: Message) => {
  const { user, system } = process.cpuUsage();
  const answer = message.cpu ? { cpu: (user + system) / 1000, rss: process.memoryUsage.rss() / 1_048_576 } : server.hear(message);
  process.send!({ id: message.id, answer });
});
process.on('disconnect', () => process.exit(0));
process.send!({ port: server.port });
