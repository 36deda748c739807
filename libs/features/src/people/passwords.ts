import { hash, verify } from '@node-rs/argon2';
import { randomInt } from 'node:crypto';

/** Argon2id as the OWASP password storage sheet asks: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of something nobody knows: an account that does not exist takes as long to refuse as one that does. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$OHRrcjNoM3FwNG1oZmk3eA$XQ2o5xkF1bP0n3mS8wT4yJ6cR7vL9aHdK2uE5iGfZqM';

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

/** A missing or unusable hash is never matched, and takes as long as any other. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const usable = passwordHash?.startsWith('$argon2id$') ?? false;
  const matches = await verify(usable ? passwordHash! : NOBODY, password.normalize('NFKC'));
  return usable && matches;
}

/** Without 0 O 1 l I and the like: it is read aloud over the telephone. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';

/** Shown once and good for one sign-in: four groups of four, 80 bits and more. */
export function temporaryPassword(): string {
  const all = LETTERS + CAPITALS + DIGITS;
  const pick = (from: string) => from[randomInt(from.length)]!;
  const group = () => Array.from({ length: 4 }, () => pick(all)).join('');
  return [group(), group(), group(), pick(LETTERS) + pick(CAPITALS) + pick(DIGITS) + pick(all)].join('-');
}
