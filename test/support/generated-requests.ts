/** Requests made from the OpenAPI document: mostly what it asks for, now and then what nobody should send. */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
  format?: string;
  example?: unknown;
  minimum?: number;
  maximum?: number;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  parameters: Parameter[];
  body: Schema | null;
  isForm: boolean;
}

export interface Document {
  paths: Record<string, Record<string, { operationId: string; parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema ?? null,
      isForm: requestBody?.content['multipart/form-data'] !== undefined,
    })),
  );
}

export const NASTY: readonly string[] = [
  '', ' ', '0', '-1', '1.5', '1e400', 'NaN', 'null', 'undefined', 'true', '[]', '{}', '99999999999999999999', '２０２４', '2024-06', '2024-13', '2024-02-30', '0000-00',
  "' OR '1'='1", "1' OR 1=1 -- ", '1;DROP TABLE people', '1 UNION SELECT password FROM people', '") OR ("1"="1', '\\', '%', '_', '%%%', '`', '0x31', 'SLEEP(5)',
  '<script>alert(1)</script>', '${7*7}', '{{7*7}}', '../../etc/passwd', '\u0000', 'a\u0000b', '\r\nSet-Cookie: x=1', '\u202etxt', '😀'.repeat(40), '\ud800', 'é'.repeat(300),
  'x'.repeat(5_000), '0'.repeat(400), '__proto__', 'constructor', 'toString', 'W10', 'WzFd', 'WzEsMl0', 'eyJhIjoxfQ', 'bnVsbA', 'WyIyMDI0LTA3LTE5IiwxXQ', 'Wy0xXQ', 'WzFlMzA4XQ', 'WyInIE9SIDE9MSJd',
];

/** mulberry32: small, good enough, and the same on every machine for the same seed. */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  return { next, below, pick, chance: (of: number) => next() < of };
}
export type Random = ReturnType<typeof randomFrom>;

export interface GeneratedRequest {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
}

/** `good` gives a value that means something for a name (`id`, `unit`, `period`), or undefined where it knows none. */
export class RequestGenerator {
  constructor(
    private readonly document: Document,
    private readonly random: Random,
    private readonly good: (name: string, path: string) => string | number | undefined,
  ) {}

  make(operation: Operation): GeneratedRequest {
    const { random } = this;
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = random.chance(0.12) ? random.pick(NASTY) : String(this.good(name, operation.path) ?? random.pick(NASTY));
      return encode(value) || '%20';
    });
    const query = operation.parameters
      .filter((parameter) => parameter.in === 'query' && (parameter.required || random.chance(0.4)))
      .flatMap(({ name, schema }) => this.asked(name, schema, operation.path));
    if (random.chance(0.04)) query.push(`${random.pick(['zoneId', 'sort', 'order', 'a[b]', 'limit[]', '__proto__'])}=${encode(random.pick(NASTY))}`);
    return {
      method: operation.method,
      path: query.length > 0 ? `${path}?${query.join('&')}` : path,
      body: operation.body ? this.body(operation.body) : random.chance(0.1) ? this.anything(2) : undefined,
      headers: this.headers(),
    };
  }

  private asked(name: string, schema: Schema | undefined, path: string): string[] {
    const one = () => `${name}=${encode(asText(this.random.chance(0.3) ? this.random.pick(NASTY) : (this.good(name, path) ?? this.value(schema ?? {}, 1))))}`;
    return this.random.chance(0.05) ? [one(), one()] : [one()];
  }

  private headers(): Record<string, string> {
    const { random } = this;
    const headers: Record<string, string> = {};
    if (random.chance(0.5)) headers['if-match'] = random.chance(0.8) ? `"${random.below(4)}"` : random.pick(['*', 'x', '"', '"99999999999"', 'W/"1"']);
    else if (random.chance(0.4)) headers['if-none-match'] = random.pick(['*', '"1"', 'x']);
    if (random.chance(0.1)) headers['idempotency-key'] = random.pick(['a', 'b', 'x'.repeat(101), `k${random.below(50)}`]);
    if (random.chance(0.2)) headers['accept-language'] = random.pick(['en', 'zh', 'de', '*', 'x'.repeat(200)]);
    return headers;
  }

  private body(schema: Schema): unknown {
    if (this.random.chance(0.06)) return this.anything(3);
    return this.value(schema, 0);
  }

  private value(given: Schema, depth: number, name = ''): unknown {
    const { random } = this;
    if (random.chance(0.05)) return this.anything(2);
    const schema = this.resolved(given);
    if (schema.enum) return random.pick(schema.enum);
    const type = Array.isArray(schema.type) ? random.pick(schema.type) : (schema.type ?? (schema.properties ? 'object' : 'string'));
    const known = this.good(name, '');
    if (known !== undefined && type !== 'array' && type !== 'object') return type === 'string' ? String(known) : known;
    if (type === 'null') return null;
    if (type === 'boolean') return random.chance(0.5);
    if (type === 'integer' || type === 'number') return random.pick([0, 1, 2, random.below(60), -1, 1.5, 2 ** 31, 2 ** 53, 1e308]);
    if (type === 'array') return Array.from({ length: depth > 4 ? 0 : random.below(4) }, () => this.value(schema.items ?? {}, depth + 1));
    if (type === 'object') return this.object(schema, depth);
    if (schema.example !== undefined && random.chance(0.7)) return schema.example;
    if (schema.format === 'date') return random.pick(['2024-07-03', '2024-12-31', '2025-02-30', '1900-01-01']);
    if (schema.format === 'date-time') return random.pick(['2024-08-01T14:30:00+08:00', '2024-08-01', '2024-08-01T14:30:00Z', '+275760-09-13T00:00:00Z']);
    return random.chance(0.5) ? random.pick(['12', '12.5', '说明', 'reason', '2024-06']) : random.pick(NASTY);
  }

  private object({ properties = {}, required = [] }: Schema, depth: number): object {
    const object: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(properties))
      if (required.includes(name) ? this.random.chance(0.95) : this.random.chance(0.5)) object[name] = this.value(schema, depth + 1, name);
    if (this.random.chance(0.05)) object[this.random.pick(['zoneId', 'role', 'state', 'version', 'id', 'constructor'])] = this.anything(1);
    return object;
  }

  private anything(depth: number): unknown {
    const { random } = this;
    const kind = random.below(depth > 0 ? 8 : 6);
    if (kind === 0) return null;
    if (kind === 1) return random.chance(0.5);
    if (kind === 2) return random.pick([0, -1, 1e308, 2 ** 53, 0.1]);
    if (kind < 6) return random.pick(NASTY);
    if (kind === 6) return Array.from({ length: random.below(4) }, () => this.anything(depth - 1));
    return Object.fromEntries(Array.from({ length: random.below(4) }, () => [random.pick(NASTY).slice(0, 20), this.anything(depth - 1)]));
  }

  private resolved(schema: Schema): Schema {
    if (schema.$ref) return this.document.components.schemas[schema.$ref.split('/').at(-1)!] ?? {};
    return schema.allOf?.[0] ? this.resolved(schema.allOf[0]) : schema;
  }
}

/** A lone surrogate has no encoding. */
export const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** An object, one without a prototype too, travels in a query as its JSON. */
const asText = (value: unknown): string => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));
