import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** JSON lines with request ids; what could hold a secret or a person's data is cut out before it is written. */
export const makeLogger = (name: string, level = 'info'): Logger =>
  pino({
    name,
    level,
    base: { name },
    redact: {
      paths: ['password', '*.password', 'req.headers.authorization', 'req.headers.cookie', 'email', '*.email', 'phone', '*.phone'],
      remove: true,
    },
    timestamp: pino.stdTimeFunctions.isoTime,
  });

/** Lets Nest speak through the same log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown, context?: string) {
    this.logger.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string) {
    this.logger.warn({ context }, String(message));
  }
  error(message: unknown, stack?: string, context?: string) {
    this.logger.error({ context, stack }, String(message));
  }
}
