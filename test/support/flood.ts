import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { png } from './zip.js';

export interface Flood {
  status: number;
  sentBytes: number;
  milliseconds: number;
}

/** Sends a form with one file of so many bytes, as fast as it is taken, until it is answered or cut off. */
export function floodUpload(url: URL, token: string, bytes: number, fileName = 'photo.png'): Promise<Flood> {
  const boundary = 'jiannuo-test-boundary';
  const form = Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: image/png\r\n\r\n`);
  // By its first bytes a picture: were it cut at the limit and kept, nobody would notice.
  const head = Buffer.concat([form, png()]);
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const chunk = Buffer.alloc(64 * 1024, 0x20);
  const since = performance.now();
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answered: number | null = null;
    const upload = request(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': head.length + bytes + tail.length,
      },
    });
    const done = (status: number) => resolve({ status, sentBytes: sent, milliseconds: performance.now() - since });
    upload.once('response', (response) => {
      answered = response.statusCode ?? 0;
      response.resume();
      response.once('close', () => done(answered!));
    });
    upload.once('error', (error) => (answered !== null ? done(answered) : reject(error)));
    const write = (): void => {
      while (sent < bytes && answered === null) {
        const size = Math.min(chunk.length, bytes - sent);
        sent += size;
        if (!upload.write(size === chunk.length ? chunk : chunk.subarray(0, size))) return void upload.once('drain', write);
      }
      if (answered === null) upload.end(tail);
      else upload.destroy();
    };
    upload.write(head);
    write();
  });
}

/** Resident memory of a process now, in MB (Linux). */
export const residentMb = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
