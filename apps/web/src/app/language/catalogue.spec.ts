import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LIGHTS, NOT_ASSESSED_REASONS } from '#domain/assessment/assessment.js';
import { sentencesIn } from '#domain/language/sentence.js';
import { describe, expect, test } from '@jest/globals';
import { en } from './en.js';
import { asksFor, say } from './say.js';
import { zh } from './zh.js';

const src = fileURLToPath(new URL('../../', import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.spec.ts') && !path.startsWith('app/language/'))
  .map((path) => ({ path, code: withoutComments(readFileSync(src + path, 'utf8')) }));

/** Line comments only where nothing but blanks stands before them: `https://` stays. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

describe('the catalogue', () => {
  test('English says everything Chinese says, and nothing else', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  test('no key stands in two files: the later one would be read, the other edited', () => {
    const files = ['zh', 'en'].flatMap((language) =>
      readdirSync(`${src}app/language/${language}`).map((name) => `${src}app/language/${language}/${name}`),
    );
    const keys = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^ {2}'?([\w.]+)'?:\s/gm)].map((match) => match[1]!),
    );
    expect(keys.length).toBe(2 * Object.keys(zh).length);
  });

  test('no sentence is empty, and both languages ask for the same values', () => {
    for (const [key, sentence] of Object.entries(zh)) {
      const english = en[key as keyof typeof zh];
      expect([key, sentence.trim() !== '' && english.trim() !== '']).toEqual([key, true]);
      expect([key, asksFor(english)]).toEqual([key, asksFor(sentence)]);
    }
  });

  test('English is English, but for the name of Chinese itself', () => {
    const chinese = Object.entries(en).filter(([key, sentence]) => key !== 'language.zh' && /[\u3400-\u9fff]/.test(sentence));
    expect(chinese).toEqual([]);
  });

  test('Chinese is punctuated as Chinese, English as English', () => {
    expect(Object.entries(zh).filter(([, sentence]) => /[,;:?!]/.test(sentence.replace(/\{[^}]*\}/g, '')))).toEqual([]);
    expect(Object.entries(en).filter(([, sentence]) => /[\u3000-\u303f\uff00-\uffef]|N\/A|\d %/.test(sentence))).toEqual([]);
  });

  test('nobody reads of 1 targets: what is counted has a word for one', () => {
    // Said of two and more only, or no more than a scale.
    const neverOne = new Set(['worst.streakMonths', 'worst.streakPeriods', 'ageing.band', 'ageing.bandOver', 'reason.short']);
    const counted =
      /\{(n|count|rows|wrong|doubts|total|days|months|targets|units|people|seconds|minutes)\} (?!is\b|was\b|has\b)[a-z]+s\b/;
    // A year or a page of many bears no word for one either: `{signed} of {all} pledges`, `of {total} nodes`, `{units} units, May to June`.
    const whole = /\bof \{\w+\} |\bof(?: the)? \{|^\{days\} days,|unused for \{n\} days/;
    expect(
      Object.entries(en).filter(([key, sentence]) => !neverOne.has(key) && counted.test(sentence) && !whole.test(sentence)),
    ).toEqual([]);
  });

  test.each([
    ['zh', zh],
    ['en', en],
  ] as const)('lights are called what the rules call them: %s', (language, catalogue) => {
    const { lights, notAssessed } = sentencesIn(language);
    for (const light of LIGHTS) expect(catalogue[`light.${light}`]).toBe(lights[light]);
    for (const reason of NOT_ASSESSED_REASONS) expect(catalogue[`light.reason.${reason}`]).toBe(notAssessed[reason]);
  });

  test.each(sources)('$path has no sentence of its own', ({ code }) => {
    expect(code.match(/[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]+/g) ?? []).toEqual([]);
  });

  test('every key that is asked for exists', () => {
    const asked = sources.flatMap(({ path, code }) => [...code.matchAll(/\bw\('([^']+)'/g)].map((match) => [path, match[1]!]));
    expect(asked.filter(([, key]) => !Object.hasOwn(zh, key!))).toEqual([]);
  });
});

describe('say', () => {
  test('fills values and leaves what it was not given', () => {
    expect(say('{a} of {b}', { a: 1 })).toBe('1 of {b}');
  });

  test('a word of its own in the middle of a sentence', () => {
    expect(say('was {~light}', { light: 'On pace' })).toBe('was on pace');
  });

  test('one and many', () => {
    expect([0, 1, 2].map((n) => say('{n} {n|point|points}', { n }))).toEqual(['0 points', '1 point', '2 points']);
  });
});
