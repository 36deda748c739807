import type { IncomingMessage } from 'node:http';

/**
 * A page somewhere on the web can make a browser ask a server on loopback, and can point a name of its own at 127.0.0.1
 * (DNS rebinding). So only our own names are answered, and what changes something must not come from another site.
 */
export function isFromHere(request: IncomingMessage, names: ReadonlySet<string>): boolean {
  const host = hostName(`http://${request.headers.host ?? ''}`);
  if (!host || !names.has(host)) return false;
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.origin;
  return origin === undefined || hostName(origin) === host;
}

const hostName = (url: string): string | null => {
  try {
    return new URL(url).hostname;
  } catch {
    return null;
  }
};
