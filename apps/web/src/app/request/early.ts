interface Early {
  answer: Promise<Response>;
  language: string;
}

const answers = new Map<string, Early>();
const FRESH_MS = 10_000;

/** An answer asked for before the page that wants it has arrived. */
export function keepEarly(address: string, answer: Promise<Response>): void {
  // Whoever has taken it hears of a failure. Whoever comes later, signed in meanwhile perhaps, asks for themselves.
  answer.catch(() => answers.delete(address));
  answers.set(address, { answer, language: document.documentElement.lang });
  setTimeout(() => answers.delete(address), FRESH_MS);
}

/** The answer to a plain question asked early; each is given once. */
export function takeEarly(input: RequestInfo | URL, init: RequestInit): Promise<Response> | undefined {
  if (typeof input !== 'string' || (init.method ?? 'GET') !== 'GET') return undefined;
  const early = answers.get(input);
  answers.delete(input);
  // Sentences come with the answer: one asked for before the reader's own language was known is of no use to them.
  return early?.language === document.documentElement.lang ? early.answer : undefined;
}
