import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';

/** CPU milliseconds the database server has used; null where it runs elsewhere. */
export async function serverCpu(db: DataSource): Promise<() => number | null> {
  const [row] = await db.query<{ file: string }[]>('SELECT @@pid_file AS file');
  try {
    const pid = readFileSync(row!.file, 'utf8').trim();
    readFileSync(`/proc/${pid}/stat`);
    return () => {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    };
  } catch {
    return () => null;
  }
}

/** USER_HZ is 100 on every Linux in use. */
const TICK_MS = 10;
