import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The folder of the clone; everything the launcher makes lies below it, in `.data`, `dist` and `node_modules`. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

export const inRoot = (...parts) => path.join(root, ...parts);

/** Where one set of private servers keeps its data: `.data` for the demo, `.data/test`, `.data/dev`… beside it. */
export const dataDir = (name) => path.resolve(root, name);
