import { makeApp } from '../../apps/api/src/app.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import { DataSource } from 'typeorm';
import { configFor } from './config.js';
import { NOW } from './data.js';
import type { Message, Statement } from './serve-message.js';

/** The API as it is, which can be asked to write down its SQL. */
export async function ours(url: string): Promise<{ port: number; hear(message: Message): unknown }> {
  const { app } = await makeApp(configFor(url));
  // As in an office, where the time of day is no question to the database: only the demo reads its clock from a row.
  const today = new Date(NOW);
  app.get<Clock>(CLOCK).now = () => Promise.resolve(today);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.getHttpServer().address() as { port: number };
  const dataSource = app.get(DataSource);
  const silent = dataSource.logger;
  let written: Statement[] = [];
  const hear = ({ record }: Message) => {
    if (record === undefined) return undefined;
    const writing = Object.create(silent) as typeof silent;
    writing.logQuery = (sql, values) => void written.push({ sql, values: (values ?? []) as unknown[] });
    dataSource.logger = record ? writing : silent;
    const statements = written;
    written = [];
    return statements;
  };
  return { port, hear };
}
