import fastifyHelmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OutgoingHttpHeaders } from 'node:http';

/** helmet's headers. They are the same for every answer of ours: worked out at the first request, and kept for the others. */
export async function sendProtectiveHeaders(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyHelmet, {
    global: false,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"], frameAncestors: ["'self'"], objectSrc: ["'none'"], baseUri: ["'self'"], formAction: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    // The demo runs on plain HTTP; a proxy that speaks TLS sets HSTS for itself.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
  let kept: OutgoingHttpHeaders | null = null;
  app.getHttpAdapter().getInstance().addHook('onRequest', (_request, reply, done) => {
    if (kept) void reply.headers(kept);
    else {
      void reply.helmet();
      kept = { ...reply.raw.getHeaders() };
    }
    done();
  });
}
