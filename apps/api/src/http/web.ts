import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pagesOf } from './page-files.js';

/** The web on the API's own port. Named assets never change; the page itself is asked for each time. */
export async function serveWeb(
  fastify: FastifyInstance,
): Promise<((request: FastifyRequest, reply: FastifyReply) => boolean) | null> {
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
  const pageFor = pagesOf(root);
  return (request, reply) => {
    // A file of an older build is gone: a page in its place would be run as a script.
    if (!['GET', 'HEAD'].includes(request.method) || /^\/(api|assets)\b/.test(request.url)) return false;
    const { html, etag } = pageFor(request.url, request.headers['accept-language']);
    void reply.headers({ 'Cache-Control': 'no-cache', Vary: 'Accept-Language', ETag: etag });
    if (request.headers['if-none-match'] === etag) void reply.code(304).send();
    else void reply.type('text/html; charset=utf-8').send(html);
    return true;
  };
}
