import type { FastifyInstance } from 'fastify';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const WORTHWHILE = 2_048;
const shrink = promisify(gzip);

/** Long JSON answers travel as gzip: a board is a seventh of its size then. Quickest level: more would cost the server more than it saves the line. */
export function compressAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const plain = typeof payload === 'string' && payload.length >= WORTHWHILE && request.url.startsWith('/api/') && !reply.hasHeader('Content-Encoding');
    if (!plain || !String(reply.getHeader('Content-Type')).includes('json')) return done(null, payload);
    void reply.header('Vary', 'Accept-Encoding');
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return done(null, payload);
    shrink(payload, { level: constants.Z_BEST_SPEED }).then(
      (bytes) => {
        void reply.header('Content-Encoding', 'gzip').header('Content-Length', bytes.length);
        done(null, bytes);
      },
      (error: Error) => done(error),
    );
  });
}
