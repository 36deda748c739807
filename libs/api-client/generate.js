// Writes src/generated.ts from a running API's OpenAPI document: node libs/api-client/generate.js http://127.0.0.1:3000
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [origin = 'http://127.0.0.1:3000', out = fileURLToPath(new URL('./src/generated.ts', import.meta.url))] = process.argv.slice(2);
const document = await (await fetch(`${origin}/api/openapi.json`)).text();
const file = join(mkdtempSync(join(tmpdir(), 'jiannuo-openapi-')), 'openapi.json');
writeFileSync(file, document);
const bin = fileURLToPath(new URL('../../node_modules/.bin/oazapfts', import.meta.url));
execFileSync(bin, [file, out], { stdio: 'inherit' });
