import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the top of the house, with slashes. */
  path: string;
  text: string;
}

export interface Arrow {
  from: string;
  to: string;
}

/** The source files below these folders; specs and generated code are no part of the house. */
export function sourcesBelow(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => walk(join(ROOT, folder))).map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }));
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'node_modules' ? [] : walk(path);
    return /\.tsx?$/.test(name) && !/\.spec\.tsx?$|\.d\.ts$|generated\.ts$/.test(name) ? [path] : [];
  });
}

const FLOORS: Record<string, string> = {
  '#domain/': 'libs/domain/src/',
  '#database/': 'libs/database/src/',
  '#platform/': 'libs/platform/src/',
  '#features/': 'libs/features/src/',
  '#api-client/': 'libs/api-client/src/',
  '#seeds/': 'seeds/',
};

/** What a file imports: paths of the house, or names of packages as they stand. */
export function arrowsOf({ path, text }: SourceFile): Arrow[] {
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g);
  return [...found].map((match) => ({ from: path, to: placeOf(path, (match[1] ?? match[2] ?? match[3])!) }));
}

function placeOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier));
  const alias = Object.keys(FLOORS).find((prefix) => specifier.startsWith(prefix));
  return alias ? FLOORS[alias] + specifier.slice(alias.length) : specifier;
}
