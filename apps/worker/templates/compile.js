#!/usr/bin/env node
/**
 * MJML → Handlebars, when a template changes: `node apps/worker/templates/compile.js`. What it writes is committed, so
 * that neither the worker nor a build ever loads MJML (30 MB of it).
 */
import mjml2html from 'mjml';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('mail.mjml', import.meta.url));
const target = fileURLToPath(new URL('../src/mail/mail.template.ts', import.meta.url));

export async function compiled() {
  const { html, errors } = await mjml2html(readFileSync(source, 'utf8'), { validationLevel: 'strict', fonts: {} });
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'));
  const lines = html
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return `// Written by apps/worker/templates/compile.js from mail.mjml: change that and run it again.\nexport const MAIL_TEMPLATE = ${JSON.stringify(lines, null, 1)}.join('\\n');\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await compiled());
