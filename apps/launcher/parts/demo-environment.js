import path from 'node:path';
import { rememberPorts, rememberedPorts, secretIn } from './keepsakes.js';
import { freePort, holderOf, isFree, nextFreePort } from './ports.js';
import { Refusal, say } from './say.js';

/** The ports of the demo beside the web's: yesterday's where they are free. */
const portsOf = async (dir, web, given) => {
  const remembered = rememberedPorts(dir);
  const taken = new Set([web]);
  const ports = { web };
  for (const [name, preferred] of [['mailbox', 8025], ['smtp', undefined], ['queues', undefined]]) {
    const wish = Number(given[`${name.toUpperCase()}_PORT`]) || remembered[name] || preferred;
    ports[name] = await freePort(wish, taken);
    taken.add(ports[name]);
  }
  rememberPorts(dir, { ...remembered, ...ports });
  return ports;
};

/** 3000 or the next free one. A port the person asked for is theirs to get: no silent other one. */
export const webPort = async (asked) => {
  const first = asked ? Number(asked) : 3000;
  if (!Number.isInteger(first) || first < 1 || first > 65_535) throw new Refusal('PORT 不是端口号', `PORT is not a port: ${asked}`);
  if (await isFree(first)) return first;
  const holder = holderOf(first) ?? '另一程序 · another program';
  if (asked) throw new Refusal(`端口 ${first} 已被占用`, `port ${first} is taken by: ${holder}`, `  PORT=${await nextFreePort(first + 1)} npm start`);
  const next = await nextFreePort(first + 1);
  say(`端口 ${first} 被占用，改用 ${next}`, `port ${first} is taken (${holder}), using ${next}`);
  return next;
};

/**
 * The environment of the demo's processes; what the person set wins.
 * @returns {Promise<{environment: NodeJS.ProcessEnv, own: object, ports: {web: number, mailbox: number, smtp: number, queues: number}, ownMailbox: boolean}>}
 */
export const demoEnvironment = async (dir, servers, web, given = process.env) => {
  const ports = await portsOf(dir, web, given);
  const ownMailbox = !given.SMTP_URL;
  const own = {
    NODE_ENV: 'development',
    DATABASE_URL: servers.databaseUrl,
    DB_TYPE: servers.databaseType,
    REDIS_URL: servers.redisUrl,
    PUBLIC_URL: `http://localhost:${ports.web}`,
    DATA_DIR: path.join(dir, 'files'),
    JWT_SECRET: secretIn(dir, 'secret'),
    DEMO: '1',
    ...(ownMailbox ? { SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`, MAILBOX_URL: `http://localhost:${ports.mailbox}` } : {}),
  };
  const fixed = { PORT: String(ports.web), MAILBOX_PORT: String(ports.mailbox), SMTP_PORT: String(ports.smtp), QUEUES_PORT: String(ports.queues) };
  const environment = { ...own, ...given, ...fixed };
  return { environment, own: pick(environment, [...Object.keys(own), ...Object.keys(fixed)]), ports, ownMailbox };
};

/** Only what the demo's processes are told is written down for `npm run ops`; the rest of a shell is nobody's business. */
const pick = (environment, names) => Object.fromEntries(names.map((name) => [name, environment[name]]));
