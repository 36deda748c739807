/**
 * JSON in one form only, so that equal content has one hash wherever and whenever it is written (after
 * RFC 8785, the JSON Canonicalization Scheme): keys sorted by code unit, no spaces, arrays in their order.
 * Absent is written by leaving a key out or by null, and nothing is converted in silence.
 * @throws TypeError for undefined, functions, symbols, bigints, NaN, infinities, and for objects that are not
 * plain (a Date must be an ISO string already)
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || !isPlain(value)) throw new TypeError(`Not canonical JSON: a ${typeof value}`);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
