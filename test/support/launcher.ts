import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What tests borrow of the launcher, which is plain JavaScript and stays where it is when tests are compiled into dist. */
export interface Service {
  identity: { pid: number };
  readonly running: boolean;
  /** Its restarts wait longer and longer; a test that kills it on purpose starts counting anew. */
  falls: number;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface Household {
  services: Service[];
  up(service: Service): Promise<void>;
  close(): Promise<void>;
}

interface Parts {
  Household: new () => Household;
  startPrivateServers: (
    household: Household,
    dir: string,
    options: { durable: boolean; mayDoAll: boolean; given?: { databaseUrl?: string; databaseType?: string } },
  ) => Promise<{ databaseUrl: string; databaseType: 'mariadb' | 'mysql'; redisUrl: string }>;
  freePort: () => Promise<number>;
  dieWithUs: (file: string, args: string[]) => [string, string[]];
}

let loaded: Promise<Parts> | undefined;

export const launcher = (): Promise<Parts> => (loaded ??= load());

async function load(): Promise<Parts> {
  const part = (name: string) =>
    import(pathToFileURL(join(process.cwd(), 'apps/launcher/parts', `${name}.js`)).href) as Promise<Record<string, never>>;
  // One after the other: Jest's loader stumbles over modules that are asked for at once.
  const { speakOn } = await part('say');
  const { Household } = await part('household');
  const { startPrivateServers } = await part('private-servers');
  const { freePort } = await part('ports');
  const { dieWithUs } = await part('die-with-us');
  (speakOn as unknown as (stream: { write(): boolean }) => void)({ write: () => true });
  return { Household: Household!, startPrivateServers: startPrivateServers!, freePort: freePort!, dieWithUs: dieWithUs! };
}
