import { no, yes, type Verdict } from '#domain/verdict.js';

const SHORTEST = 10;
/** From here on two kinds of characters do: length protects better than variety (NIST SP 800-63B, 5.1.1.2). */
const LONG = 12;
/** Longer ones only keep the hash busy. */
const LONGEST = 128;

const KINDS = [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];

/** What guessing programs try first, here and abroad; compared without digits in front or behind. */
const COMMON = new Set(
  `password passwd admin administrator root user guest test demo welcome letmein iloveyou monkey dragon master login
   qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc abc abcd abcdef abcdefg abcdefgh
   woaini woaizuguo zhongguo wodemima mima nihao china beijing shanghai gaoxinqu kaifaqu guanweihui jiannuo dubanshi
   changeme secret sunshine princess football baseball superman batman trustno hello huawei alibaba taobao weixin
   qazwsxedcrfv aaaa aaaaaa qqqq asdasd qweqwe qweasd qweasdzxc wasd`.split(/\s+/),
);

const SEQUENCES = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
];

/**
 * Whether a password may be chosen for an account, every objection at once (等保 2.0: length, variety, not the account).
 * Reasons: `people.passwordTooShort` · `TooLong` · `TooPlain` · `LikeAccount` · `TooCommon`.
 */
export function passwordVerdict(password: string, account: string): Verdict {
  const reasons: string[] = [];
  const length = Array.from(password).length;
  if (length < SHORTEST) reasons.push('people.passwordTooShort');
  if (length > LONGEST) return no('people.passwordTooLong');
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  if (kinds < (length >= LONG ? 2 : 3)) reasons.push('people.passwordTooPlain');
  if (likeAccount(password, account)) reasons.push('people.passwordLikeAccount');
  if (isCommon(password)) reasons.push('people.passwordTooCommon');
  return reasons.length === 0 ? yes : no(...reasons);
}

/** Holds the account, forwards or backwards, whatever stands between its parts. */
function likeAccount(password: string, account: string): boolean {
  const plain = lettersOf(password);
  const name = lettersOf(account);
  if (name.length < 4) return plain === name;
  return plain.includes(name) || plain.includes(Array.from(name).reverse().join(''));
}

/** One of the common ones with digits or signs hung on it, or little but a run along the keyboard. */
function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const unmasked = core.replaceAll('@', 'a').replaceAll('$', 's').replaceAll('!', 'i').replaceAll('0', 'o');
  if (COMMON.has(core) || COMMON.has(unmasked) || new Set(plain).size < 5) return true;
  const run = lettersOf(password);
  return SEQUENCES.some((sequence) => runsAlong(run, sequence));
}

/** All but three of its characters are one run of the sequence. */
function runsAlong(text: string, sequence: string): boolean {
  for (let length = text.length; length >= Math.max(6, text.length - 3); length--) {
    for (let at = 0; at + length <= text.length; at++) if (sequence.includes(text.slice(at, at + length))) return true;
  }
  return false;
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, '');
