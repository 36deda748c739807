import { Refusal } from '#domain/refusal.js';
import type { FastifyRequest } from 'fastify';
import { refuseUnreadable } from './readable.js';

/** A photograph or a scanned report, not an archive. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** What a form adds to its file: borders, names, a few fields. */
const AROUND = 1024 * 1024;

export interface Upload {
  fileName: string;
  bytes: Buffer;
}

/**
 * The one file of a form, read whole; its size is bounded where the door is made.
 * @throws Refusal `unsupported` where no form came, `invalid` without a file, `tooLarge`, `malformed` for a form cut off
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Refusal('unsupported', 'evidence.multipartNeeded');
  // Said before the first byte is read: nobody waits for 200 MB to be told no.
  if (Number(request.headers['content-length'] ?? 0) > MAX_FILE_BYTES + AROUND) throw new Refusal('tooLarge', 'http.tooLarge');
  try {
    const file = await request.file();
    if (!file) throw new Refusal('invalid', 'evidence.fileMissing');
    const bytes = await file.toBuffer();
    // The reader may come to know of the limit only after the last piece it gave out: never keep half a file.
    if (file.file.truncated) throw new Refusal('tooLarge', 'http.tooLarge');
    return { fileName: file.filename, bytes };
  } catch (error) {
    if (error instanceof Refusal || (error as { statusCode?: number }).statusCode !== undefined) throw error;
    throw new Refusal('malformed', 'http.malformed');
  }
}

/**
 * The one file of a form and its text fields, in whatever order they come.
 * @throws Refusal as `readUpload`
 */
export async function readForm(request: FastifyRequest): Promise<Upload & { fields: Record<string, string> }> {
  if (!request.isMultipart()) throw new Refusal('unsupported', 'evidence.multipartNeeded');
  if (Number(request.headers['content-length'] ?? 0) > MAX_FILE_BYTES + AROUND) throw new Refusal('tooLarge', 'http.tooLarge');
  const fields: Record<string, string> = {};
  let upload: Upload | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer();
        if (part.file.truncated) throw new Refusal('tooLarge', 'http.tooLarge');
        upload ??= { fileName: part.filename, bytes };
      } else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
    }
  } catch (error) {
    if (error instanceof Refusal || (error as { statusCode?: number }).statusCode !== undefined) throw error;
    throw new Refusal('malformed', 'http.malformed');
  }
  if (!upload) throw new Refusal('invalid', 'evidence.fileMissing');
  refuseUnreadable(fields);
  return { ...upload, fields };
}
