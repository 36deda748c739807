export type Params = Record<string, string | number>;

/**
 * Fills a sentence of the catalogue. `{name}` takes a value; `{n|item|items}` takes the first word for one and the
 * second otherwise (English needs it, Chinese does not). `{~name}` takes a value in the middle of a sentence: `was on pace`.
 */
export function say(sentence: string, params: Params = {}): string {
  return sentence.replace(
    /\{(~?)(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, small: string, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one === undefined) return small ? lowered(String(value)) : String(value);
      return String(value) === '1' ? one : (many ?? '');
    },
  );
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** The names a sentence asks for; both languages must ask for the same ones. */
export const asksFor = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{~?(\w+)(?:\||\})/g)].map((match) => match[1]!))].sort();
