import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { sourcesBelow, type SourceFile } from './house.js';

/**
 * Nobody reads a sentence that stands in the code: words live in the catalogues, in both languages. Chinese is looked for
 * everywhere; English cannot be told from code by its letters, so it is looked for where only words can stand: between tags,
 * and in the attributes that are read or heard.
 */
const CHINESE = /[\u3400-\u9fff]/;
const WORD = /\p{L}{2}/u;
const HEARD = /^(title|alt|label|placeholder|hint|note|sub|empty|confirm|submit|caption|summary|aria-(label|description|roledescription|valuetext|placeholder))$/;

/** Which folders and files hold words, and why. */
const WORDS_LIVE_HERE: readonly (readonly [RegExp, string])[] = [
  [/^apps\/web\/src\/app\/language\//, 'the catalogue of the web'],
  [/^libs\/domain\/src\/language\//, 'the catalogue of the rules'],
  [/^libs\/domain\/src\/documents\//, 'official documents and workbooks are written, and read, in Chinese (GB/T 9704)'],
  [/^libs\/features\/src\/documents\//, 'the same; headings of lists stand there in both languages, side by side'],
  [/^apps\/mailbox\/src\/pages\/words\.ts$/, 'the catalogue of the mailbox'],
  [/^apps\/worker\/src\/mail\/(mail-words|invitation\.mail)\.ts$/, 'the catalogue of the mails, and the invitation beside it'],
  [/^apps\/api\/src\/(documents\/imports\/import\.presenter|meetings\/pack\.dto)\.ts$/, 'both languages side by side; what the API’s description says'],
  [/^libs\/features\/src\/(meetings\/outlook-sentence|journal\/journal-csv)\.ts$/, 'both languages side by side'],
  [/^libs\/domain\/src\/(people\/roles|calendar\/zone-time|assessment\/rule-sets)\.ts$/, 'names in both languages, beside what they name'],
  [/^libs\/domain\/src\/(pledges\/(measure-units|unit-words|ambition-check)|progress\/parse-number)\.ts$/, 'units and numbers as people write them: read, not said'],
  [/^apps\/(ops\/src\/verify|api\/src\/http\/openapi|worker\/src\/system\/queue-page)\.ts$/, 'for whoever runs it: both languages in one line'],
  [/^(apps\/mailbox\/src\/pages\/frame\.page|libs\/platform\/src\/(config|workbook\/workbook-writer))\.ts$/, 'the name of the product, and of a font'],
  [/^libs\/domain\/src\/search\/pinyin-initials\.ts$/, 'the first character of each letter, in pinyin order'],
  [/^libs\/platform\/src\/workbook\/workbook-reader\.ts$/, 'yes and no as a workbook writes them'],
  [/^libs\/features\/src\/pledges\/drafting\/draft-pledges\.ts$/, 'the post of a director, as it is searched for'],
  [/^libs\/features\/src\/pledges\/year\/roll-over\.service\.ts$/, 'a note in the text of the pledge, whose text is Chinese'],
  [/^libs\/features\/src\/calendar\/calendar-days\.service\.ts$/, 'the title of the notice, as it is published'],
];
/** Names of keys and of a hash are the same in every language. */
const SAME_EVERYWHERE = /^(SHA-256|((Ctrl|Shift)[ +]?)?([A-Z]|Enter|Tab|Esc)?)$/;

const files = sourcesBelow('apps/web/src', 'apps/api/src', 'apps/worker/src', 'apps/ops/src', 'apps/mailbox/src', 'libs/domain/src', 'libs/features/src', 'libs/platform/src', 'libs/database/src');
const isWordsHome = (path: string) => WORDS_LIVE_HERE.some(([home]) => home.test(path));

function sentencesIn({ path, text }: SourceFile): string[] {
  if (!CHINESE.test(text) && !path.endsWith('.tsx')) return [];
  const found: string[] = [];
  const isTemplate = (node: ts.Node): node is ts.TemplateLiteralLikeNode => ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  const see = (node: ts.Node): void => {
    // What a decorator says stands in the API's description, which is in both languages.
    if (ts.isDecorator(node)) return;
    if (ts.isJsxText(node) && WORD.test(node.text)) found.push(node.text.trim());
    else if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer) && HEARD.test(node.name.getText()) && WORD.test(node.initializer.text)) found.push(node.initializer.text);
    else if ((ts.isStringLiteralLike(node) || isTemplate(node)) && CHINESE.test(node.text)) found.push(node.text);
    ts.forEachChild(node, see);
  };
  see(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  return found.filter((sentence) => !SAME_EVERYWHERE.test(sentence)).map((sentence) => `${path}: ${sentence}`);
}

test('no sentence stands in the code', () => {
  expect(files.filter(({ path }) => !isWordsHome(path)).flatMap(sentencesIn)).toEqual([]);
});

test('every home of words is lived in', () => {
  const deserted = WORDS_LIVE_HERE.filter(([home]) => !files.some(({ path, text }) => home.test(path) && CHINESE.test(text)));
  expect(deserted.map(([home]) => String(home))).toEqual([]);
});

test.each([
  ['between tags', 'x.tsx', '<p>Not saved</p>'],
  ['in Chinese', 'x.ts', "const why = '没有保存';"],
  ['in a template', 'x.ts', 'const why = `第 ${n} 行`;'],
  ['in an attribute', 'x.tsx', '<img alt="The unit" />'],
])('a sentence %s is found', (_where, path, text) => {
  expect(sentencesIn({ path, text })).not.toEqual([]);
});
