import { issueQueuePass, readQueuePass } from '#features/system/queue-ticket.js';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Queues } from '../runtime/queues.js';

const COOKIE = 'jiannuo_queues';
const HTML = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * The queue page on the worker's own port. A one-time ticket from the API (`?ticket=`) becomes an httpOnly cookie; without
 * either there is nothing to see. The page itself is loaded when it is first opened: most workers never show it.
 */
export class QueuePage {
  private readonly server: Server;
  private readonly used = new Map<string, number>();
  private board: Promise<Handle> | null = null;

  constructor(
    private readonly queues: Queues,
    private readonly secret: string,
    private readonly host: string,
  ) {
    this.server = createServer((request, response) => void this.answer(request, response));
    this.server.headersTimeout = 10_000;
    this.server.requestTimeout = 20_000;
  }

  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, this.host, () => resolve((this.server.address() as AddressInfo).port));
    });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const ticket = url.searchParams.get('ticket');
    if (ticket !== null) return this.redeem(ticket, response);
    const pass = cookieOf(request);
    if (!pass || !readQueuePass(this.secret, 'cookie', pass)) {
      response.writeHead(401, HTML).end('<!doctype html><meta charset="utf-8"><p>请从系统管理页面打开任务队列。<p>Open the queue page from the system page.');
      return;
    }
    // Nothing from elsewhere: the page as shipped would ask a font service who is looking at it.
    response.setHeader('Content-Security-Policy', "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'");
    try {
      this.board ??= loadBoard(this.queues);
      (await this.board)(request, response);
    } catch {
      this.board = null;
      response.writeHead(503, HTML).end('<!doctype html><meta charset="utf-8"><p>任务队列暂时打不开。<p>The queue page cannot be shown right now.');
    }
  }

  /** Once: the second use of a ticket, from a history or a log, opens nothing. */
  private redeem(ticket: string, response: ServerResponse): void {
    const now = Date.now();
    for (const [id, until] of this.used) if (until < now) this.used.delete(id);
    const pass = readQueuePass(this.secret, 'ticket', ticket, now);
    if (!pass || this.used.has(pass.id)) {
      response.writeHead(401, HTML).end('<!doctype html><meta charset="utf-8"><p>链接已失效，请重新打开。<p>This link has expired; please open the page again.');
      return;
    }
    this.used.set(pass.id, now + 120_000);
    const cookie = issueQueuePass(this.secret, 'cookie', pass.personId, now);
    response.writeHead(303, { Location: '/', 'Set-Cookie': `${COOKIE}=${cookie}; HttpOnly; SameSite=Strict; Path=/; Max-Age=3600`, 'Cache-Control': 'no-store' }).end();
  }
}

const cookieOf = ({ headers }: IncomingMessage): string | undefined =>
  headers.cookie?.split(';').map((pair) => pair.trim()).find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);

async function loadBoard(queues: Queues): Promise<Handle> {
  const [{ createBullBoard }, { BullMQAdapter }, { FastifyAdapter }, { fastify: makeFastify }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/fastify'),
    import('fastify'),
  ]);
  const adapter = new FastifyAdapter();
  createBullBoard({ queues: queues.all().map((queue) => new BullMQAdapter(queue)), serverAdapter: adapter as never, options: { uiConfig: { boardTitle: '践诺 · 任务队列' } } });
  adapter.setBasePath('/');
  const fastify = makeFastify();
  await fastify.register(adapter.registerPlugin() as never, { prefix: '/' });
  await fastify.ready();
  return (request, response) => fastify.routing(request, response);
}
