import { expect, test } from '@jest/globals';
import { sourcesBelow } from './house.js';

const ROUTE = /@(Get|Post|Put|Patch|Delete|All)\(/;

/** Routes of a controller that bear neither `@Allow` nor `@Public`, on themselves or on their class. */
function openRoutes(text: string): string[] {
  const beforeClass = text.slice(0, text.indexOf('export class'));
  if (/@(Allow|Public)\([^)]*\)\s*(@\w+\([^)]*\)\s*)*export class \w+Controller/.test(text) && /@(Allow|Public)\(/.test(beforeClass)) return [];
  // Decorators of one method stand in one run of lines that begin with @, before the line that opens the method.
  const open: string[] = [];
  let run: string[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.startsWith('@')) run.push(line);
    else if (run.length > 0 && (line.startsWith('//') || line.startsWith('*') || line.startsWith('/*'))) continue;
    else {
      const decorators = run.join(' ');
      if (ROUTE.test(decorators) && !/@(Allow|Public)\(/.test(decorators)) open.push(line);
      if (!decorators.endsWith('(') && !/[({,]$/.test(decorators)) run = [];
    }
  }
  return open;
}

test('every route says who may call it', () => {
  const controllers = sourcesBelow('apps/api').filter(({ text }) => /@Controller\(/.test(text));
  expect(controllers.length).toBeGreaterThan(8);
  expect(controllers.flatMap(({ path, text }) => openRoutes(text).map((line) => `${path}: ${line}`))).toEqual([]);
});

test('the rule bites', () => {
  expect(openRoutes("@Controller('x')\nexport class XController {\n  @Get()\n  read() {}\n}")).toEqual(['read() {}']);
  expect(openRoutes("@Controller('x')\nexport class XController {\n  @Get()\n  @Allow('board.read')\n  read() {}\n}")).toEqual([]);
});
