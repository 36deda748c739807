import { enFirst } from './en-first.js';
import { enRest } from './en-rest.js';
import type { Words } from './zh.js';

export const en: Words = { ...enFirst, ...enRest };
