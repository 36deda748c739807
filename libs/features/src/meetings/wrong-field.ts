import { Refusal } from '#domain/refusal.js';

export const wrong = (path: string, code: string) => new Refusal('invalid', code, { errors: [{ path, code }] });
