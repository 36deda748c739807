import { zhFirst } from './zh-first.js';
import { zhRest } from './zh-rest.js';

/** The catalogue, one file a room under zh/ and its twin under en/. Chinese is the original; its keys are the type. */
export const zh = { ...zhFirst, ...zhRest };
export type WordKey = keyof typeof zh;
export type Words = Record<WordKey, string>;
