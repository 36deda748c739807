import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The web on the API's own port. Named assets never change; the page itself is asked for each time. */
export async function serveWeb(fastify: FastifyInstance): Promise<((request: FastifyRequest, reply: FastifyReply) => boolean) | null> {
  const root = resolve('dist/web');
  if (!existsSync(root)) return null;
  await fastify.register(fastifyStatic, {
    root,
    prefix: '/',
    index: false,
    wildcard: false,
    preCompressed: true,
    decorateReply: true,
    setHeaders: (reply, path) => {
      void reply.header('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, reply) => {
    // A file of an older build is gone: a page in its place would be run as a script.
    if (!['GET', 'HEAD'].includes(request.method) || /^\/(api|assets)\b/.test(request.url)) return false;
    void reply.header('Cache-Control', 'no-cache').sendFile('index.html');
    return true;
  };
}
