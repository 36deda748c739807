import { readConfig, type Config } from '#platform/config.js';
import { makeLogger, NestLogger } from '#platform/logging.js';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { apiModule } from './api.module.js';
import { compressAnswers } from './http/compressed-answers.js';
import { AccessGuard } from './http/access.guard.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { publishOpenApi } from './http/openapi.js';
import { ProblemFilter, refuseUnroutable } from './http/problem.filter.js';
import { sendProtectiveHeaders } from './http/protective-headers.js';
import { refuseUnreadable } from './http/readable.js';
import { makeValidationPipe } from './http/validation.js';
import { VersionTagInterceptor } from './http/versioned.js';
import { MAX_FILE_BYTES } from './http/upload.js';
import { JwtStrategy } from './people/jwt.strategy.js';
import { serveWeb } from './http/web.js';

const MAX_JSON_BYTES = 2 * 1024 * 1024;

/** The whole HTTP door, not yet listening: `main` listens, tests inject. */
export async function makeApp(config: Config = readConfig()): Promise<{ app: NestFastifyApplication; config: Config; logger: Logger }> {
  const logger = makeLogger('api', config.logLevel);
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_JSON_BYTES,
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 120 },
    frameworkErrors: refuseUnroutable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(apiModule(config, logger), adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 10, parts: 12, fieldSize: 64 * 1024 } });
  await sendProtectiveHeaders(app);
  fastify.addHook('preValidation', async (request) => {
    for (const given of [request.params, request.query, request.isMultipart() ? null : request.body]) refuseUnreadable(given);
  });
  // These wait for nothing, so they call back instead of promising to: every request passes them.
  fastify.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('X-Request-Id', request.id);
    if (request.url.startsWith('/api/') && !reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
    done(null, payload);
  });
  compressAnswers(fastify as never);
  // One JSON line a request: who asked is in the journal where it matters; addresses, queries and bodies stay out.
  fastify.addHook('onResponse', (request, reply, done) => {
    const path = request.url.split('?', 1)[0];
    if (path?.startsWith('/api/v1/')) logger.info({ requestId: request.id, method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
    done();
  });
  app.setGlobalPrefix('api/v1', { exclude: ['api/health/live', 'api/health/ready', 'api/metrics'] });
  app.useGlobalGuards(new AccessGuard(app.get(Reflector), app.get(JwtStrategy)));
  app.useGlobalPipes(makeValidationPipe());
  app.useGlobalInterceptors(new VersionTagInterceptor(app.get(Reflector)), app.get(IdempotencyInterceptor));
  const sendPage = await serveWeb(fastify as never);
  app.useGlobalFilters(new ProblemFilter((error, requestId) => logger.error({ err: error, requestId }, 'unexpected'), sendPage));
  publishOpenApi(app);

  await app.init();
  app.enableShutdownHooks();
  return { app, config, logger };
}
