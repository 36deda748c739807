import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const house = fileURLToPath(new URL('../../', import.meta.url));
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

// The package's "imports" lead to what the server's build wrote into dist/; the browser's build reads the sources.
const sources = ['domain', 'api-client'].map((lib) => ({
  find: new RegExp(`^#${lib}/(.*)\\.js$`),
  replacement: `${house}libs/${lib}/src/$1.ts`,
}));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { alias: sources },
  server: { port: 5173, proxy: { '/api': { target: api, changeOrigin: false } } },
  preview: { port: 4173, proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    outDir: `${house}dist/web`,
    emptyOutDir: true,
    target: 'es2022',
    // The office PC's first load is a promise (sign-in and board at most 250 kB compressed): keep the sizes in sight.
    reportCompressedSize: true,
    chunkSizeWarningLimit: 400,
  },
});
