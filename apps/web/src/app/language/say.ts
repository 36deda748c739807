export type Params = Record<string, string | number>;

/**
 * Fills a sentence of the catalogue. `{name}` takes a value; `{n|item|items}` takes the first word for one and the
 * second otherwise (English needs it, Chinese does not).
 */
export function say(sentence: string, params: Params = {}): string {
  return sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one === undefined) return String(value);
    return String(value) === '1' ? one : (many ?? '');
  });
}

/** The names a sentence asks for; both languages must ask for the same ones. */
export const asksFor = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{(\w+)(?:\||\})/g)].map((match) => match[1]!))].sort();
