import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** What one page brings along besides the files that every page begins with; the server names them in the page it sends. */
export interface PageFiles {
  /** As in the room's list: `targets/:id`. */
  path: string;
  /** It waits for all words of the catalogue, not for the first ones alone. */
  saysMore: boolean;
  scripts: string[];
  sheets: string[];
}

type Chunks = readonly Rolldown.OutputChunk[];

/**
 * Files are named before a script asks for them, or each would wait for the one before it: the frame's in the page itself, a
 * page's own in `pages.json`, from which the server adds them to the address that leads there.
 */
export function namedFiles(src: string): Plugin {
  return {
    name: 'named-files',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => framesOwn(chunksOf(bundle)).map((file) => preload(file)),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = chunksOf(bundle);
        const always = new Set([...entryAndFrame(chunks)].flatMap(([name, chunk]) => [name, ...sheetsOf(chunk)]));
        const filesOf = (module: string) => {
          const brought = [...broughtBy(chunks, holderOf(chunks, module))];
          const more = (names: readonly string[]) => [...new Set(names)].filter((name) => !always.has(name));
          return { scripts: more(brought.map(([name]) => name)), sheets: more(brought.flatMap(([, chunk]) => sheetsOf(chunk))) };
        };
        const words = {
          first: filesOf(`${src}/app/language/zh-first.ts`).scripts,
          rest: filesOf(`${src}/app/language/zh-rest.ts`).scripts,
        };
        const rooms = chunks.flatMap(({ moduleIds }) => moduleIds.filter((id) => id.endsWith('/room.ts')));
        const pages: PageFiles[] = rooms.flatMap((room) =>
          pagesIn(room).map(({ path, saysMore, module }) => ({ path, saysMore, ...filesOf(module) })),
        );
        this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify({ words, pages }) });
      },
    },
  };
}

const chunksOf = (bundle: object = {}): Chunks =>
  Object.values(bundle as Record<string, Rolldown.OutputChunk>).filter(({ type }) => type === 'chunk');

const holderOf = (chunks: Chunks, module: string): Rolldown.OutputChunk => {
  const holder = chunks.find(({ moduleIds }) =>
    moduleIds.some((id) => id.replace(/\.tsx?$/, '') === module.replace(/\.tsx?$/, '')),
  );
  if (!holder) throw new Error(`no file holds ${module}`);
  return holder;
};

/** What is imported comes before what imports it: sheets follow one another in this order. */
function broughtBy(chunks: Chunks, chunk: Rolldown.OutputChunk, met = new Set<string>()): Map<string, Rolldown.OutputChunk> {
  if (met.has(chunk.fileName)) return new Map();
  met.add(chunk.fileName);
  const imported = chunk.imports.flatMap((name) => chunks.filter(({ fileName }) => fileName === name));
  return new Map([...imported.flatMap((next) => [...broughtBy(chunks, next, met)]), [chunk.fileName, chunk]]);
}

const endingIn = (chunks: Chunks, end: string) =>
  chunks.flatMap(({ moduleIds }) => moduleIds).find((id) => id.endsWith(end)) ?? end;
const entryOf = (chunks: Chunks) => holderOf(chunks, endingIn(chunks, '/src/main.ts'));
const startOf = (chunks: Chunks) => holderOf(chunks, endingIn(chunks, '/app/start.tsx'));
const entryAndFrame = (chunks: Chunks) => new Map([...broughtBy(chunks, entryOf(chunks)), ...broughtBy(chunks, startOf(chunks))]);
const framesOwn = (chunks: Chunks): string[] => {
  const already = broughtBy(chunks, entryOf(chunks));
  return [...entryAndFrame(chunks).keys()].filter((name) => !already.has(name));
};
const sheetsOf = (chunk: Rolldown.OutputChunk): string[] => [...(chunk.viteMetadata?.importedCss ?? [])];
const preload = (file: string) => ({
  tag: 'link',
  attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
  injectTo: 'head' as const,
});

/** A room's pages by their addresses, as its list writes them. */
function pagesIn(room: string) {
  const list = readFileSync(room, 'utf8');
  const [, sayFirst = ''] = /saysFirstWords: \[([^\]]*)\]/.exec(list) ?? [];
  return [...list.matchAll(/path: '([^']+)',\s*lazy: [^']*import\('([^']+)\.js'\)/g)].map(([, path, module]) => ({
    path: path!,
    saysMore: !sayFirst.includes(`'${path}'`),
    module: resolve(dirname(room), module!),
  }));
}
