import { Refusal } from '#domain/refusal.js';
import { isWritable } from '#domain/writable-text.js';

/** No body of ours is deeper than five; those who validate and transform it call themselves for every level. */
const DEEPEST = 20;

/**
 * What no route may be given, wherever it stands in a body, a query, a path or a form: nesting without end, and text that neither
 * the database nor a document can hold (half of a surrogate pair, NUL). Without recursion, or it would fall to what it guards against.
 *
 * @throws Refusal `malformed` when too deep, `invalid` naming the field whose name or text cannot be written
 */
export function refuseUnreadable(given: unknown): void {
  let level: { path: string; value: unknown }[] = [{ path: '', value: given }];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new Refusal('malformed', 'http.malformed');
    const below: typeof level = [];
    for (const { path, value } of level) {
      if (typeof value === 'string') requireWritable(value, path);
      else if (value !== null && typeof value === 'object' && !Buffer.isBuffer(value))
        for (const [name, inner] of Object.entries(value)) {
          requireWritable(name, path);
          below.push({ path: path ? `${path}.${name}` : name, value: inner });
        }
    }
    level = below;
  }
}

function requireWritable(text: string, path: string): void {
  if (!isWritable(text)) throw new Refusal('invalid', 'input.invalid', { errors: [{ path, code: 'input.isPlainText' }] });
}
