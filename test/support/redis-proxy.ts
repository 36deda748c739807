import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A wire to Redis that a test can cut or hang. */
export class RedisProxy {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private state: 'up' | 'down' | 'hung' = 'up';

  private constructor(private readonly target: URL) {
    this.server = createServer((client) => {
      if (this.state === 'down') return void client.destroy();
      const upstream = connect(Number(target.port), target.hostname);
      for (const socket of [client, upstream]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => this.sockets.delete(socket));
      }
      client.on('close', () => upstream.destroy());
      upstream.on('close', () => client.destroy());
      client.on('data', (bytes) => this.state === 'up' && upstream.write(bytes));
      upstream.on('data', (bytes) => this.state === 'up' && client.write(bytes));
    });
  }

  static async to(redisUrl: string): Promise<RedisProxy> {
    const proxy = new RedisProxy(new URL(redisUrl));
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  url(database: number): string {
    const url = new URL(`/${database}`, this.target);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.toString();
  }

  /** `hung`: connections stay open and nothing comes back, as from a stopped process. */
  set(state: 'up' | 'down' | 'hung'): void {
    this.state = state;
    // What was swallowed while it hung would leave both sides out of step: begin anew.
    if (state !== 'hung') for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
