import { join, resolve } from 'node:path';

export interface Settings {
  smtpPort: number;
  webPort: number;
  host: string;
  /** The folder of the letters; nothing else is written. */
  folder: string;
  /** Where the web of Jiannuo itself is, for the link in the head of the page. */
  homeUrl: string | null;
}

/** @throws Error naming the setting that is wrong. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = (name: string, fallback: number): number => {
    const value = Number(env[name] ?? fallback);
    if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new Error(`${name} is not a port: ${env[name]}`);
    return value;
  };
  return {
    smtpPort: port('SMTP_PORT', 1025),
    webPort: port('MAILBOX_PORT', 8025),
    // Loopback unless told otherwise: whoever reaches the mailbox reads everybody's mail, as a demo needs it.
    host: env['MAILBOX_HOST'] ?? '127.0.0.1',
    folder: join(resolve(env['DATA_DIR'] ?? '.data/files'), 'mailbox'),
    homeUrl: env['PUBLIC_URL'] ?? null,
  };
}
