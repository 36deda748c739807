import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { test } from 'node:test';
import { freePort, holderOf, isFree, nextFreePort } from './ports.js';

test('a port is taken whatever address its holder listens on, and the holder is named', async () => {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    const server = net.createServer().listen(0, host);
    await once(server, 'listening');
    const { port } = server.address();
    assert.equal(await isFree(port), false);
    assert.notEqual(await nextFreePort(port), port);
    assert.notEqual(await freePort(port), port);
    if (process.platform === 'linux') assert.match(holderOf(port), new RegExp(`\\(pid ${process.pid}\\)`));
    server.close();
    await once(server, 'close');
    assert.equal(await freePort(port), port);
  }
});

test('a chosen port lies below those that outgoing connections use', async () => {
  const port = await freePort();
  assert.ok(port >= 20_000 && port < 30_000);
});
