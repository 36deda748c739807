import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { namedFiles } from './named-files.js';

const house = fileURLToPath(new URL('../../', import.meta.url));
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

// The package's "imports" lead to what the server's build wrote into dist/; the browser's build reads the sources.
// React Router's package leads browsers to its development build, with all its warnings.
const routerForUse = { find: /^react-router$/, replacement: `${house}node_modules/react-router/dist/production/index.mjs` };
const sources = ['domain', 'api-client'].map((lib) => ({
  find: new RegExp(`^#${lib}/(.*)\\.js$`),
  replacement: `${house}libs/${lib}/src/$1.ts`,
}));

/**
 * Nearly all of these files runs before the first page stands: read whole beside the main thread instead of function by
 * function on it. https://v8.dev/blog/explicit-compile-hints
 */
const READ_WHOLE = /^(libraries|frame|first|start)$/;

/** What is filled in, and tables that are arranged: no page for reading waits for it. */
const FILLED_IN =
  'FormDialog|MergedNote|Theirs|use-merged|Confirm|Evidence|evidence-files|idempotency-key|ProblemList|Progress|table/';

/** Few files instead of many: a request costs more than the kilobytes that another page might not have needed. */
const groups = [
  // What main.ts runs before anything else has arrived: no React, no words.
  {
    name: 'first',
    test: /web\/src\/(\w+\/(\w+\/)?rooms?\.ts|app\/(kept|set-out|shell\/navigation|language\/loaded|request\/(answered|early|problem|request)|session\/(access|idle)|theme\/preferences)\.ts)$|domain\/src\/calendar\/(months|zone-time)\.ts$|vite\/preload-helper|web\/src\/main\.ts/,
    priority: 9,
  },
  // Kept by the browser over every upgrade of ours.
  { name: 'libraries', test: /node_modules\/(react|react-dom|scheduler|react-router|cookie|@tanstack|@oazapfts)\//, priority: 8 },
  // What stands before sign-in and around every page.
  {
    name: 'frame',
    test: /web\/src\/(ui\/(PageState|Button|Dialog|\w*Field|Choice|Menu|Toasts|announce)\.tsx?|app\/(?!language\/(en|zh)|session\/(New)?Password))|libs\/api-client\//,
    priority: 7,
  },
  // What several pages have in common.
  {
    name: 'parts',
    test: new RegExp(
      `web/src/(ui/(?!${FILLED_IN}|ClockPanel|chart/(drawing|StackBars|\\w+-picture))|assessment/(?!\\w+/)|assessment/flags/FlagLevel|documents/exchange/(ExportList|DownloadButton))`,
    ),
    minShareCount: 2,
    priority: 5,
  },
  { name: 'forms', test: new RegExp(`web/src/ui/(${FILLED_IN})`), minShareCount: 2, priority: 4 },
  { name: 'merged', test: /web\/src\/ui\/merged\.ts$/, priority: 7 },
  { name: 'figures', test: /node_modules\/decimal|domain\/src\/(quick-|)decimal|domain\/src\/exact/, priority: 6 },
  { name: 'rules', test: /libs\/domain\/(?!src\/language\/(problem|workbook))/, minShareCount: 8, priority: 4 },
];

export default defineConfig(({ command }) => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), namedFiles(`${house}apps/web/src`)],
  resolve: { alias: command === 'build' ? [...sources, routerForUse] : sources },
  server: { port: 5173, proxy: { '/api': { target: api, changeOrigin: false } } },
  preview: { port: 4173, proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    outDir: `${house}dist/web`,
    emptyOutDir: true,
    target: 'es2022',
    // Who brings what along: test/browser/weight.spec.ts adds it up page by page.
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        codeSplitting: { groups },
        postBanner: ({ name }) => (READ_WHOLE.test(name) ? '//# allFunctionsCalledOnLoad' : ''),
      },
    },
  },
}));
