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

/** Calls that say something to a person, by the first of their arguments. */
const SAID_BY = /^(announce|alert|confirm|prompt|toast)$|Exception$/;
/** Two words, or one with a capital: not a key of the catalogue, a style or a code. */
const SENTENCE = /\p{L}{2,}[ ,…]+\p{L}{2}|^\p{Lu}\p{Ll}+[.…!?]?$/u;

/** The texts an expression can come to: itself, either side of a choice, what is joined. */
function textsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' ')];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(textsOf);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return textsOf(node.expression);
  return ts.isBinaryExpression(node) ? [node.left, node.right].flatMap(textsOf) : [];
}

const nameOf = (node: ts.Node): string => (ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : '');

/** English, where only words for a reader can stand: between tags, in what is read or heard, in what is announced or refused. */
function englishIn(node: ts.Node, parent: ts.Node): string[] {
  if (ts.isJsxText(node)) return WORD.test(node.text) ? [node.text.trim()] : [];
  if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(parent)) return textsOf(node.expression).filter((text) => SENTENCE.test(text.trim()));
  if (ts.isJsxAttribute(node) && node.initializer && HEARD.test(nameOf(node.name))) {
    const { initializer } = node;
    const texts = ts.isStringLiteral(initializer) ? [initializer.text] : ts.isJsxExpression(initializer) && initializer.expression ? textsOf(initializer.expression) : [];
    return texts.filter((text) => (ts.isStringLiteral(initializer) ? WORD : SENTENCE).test(text.trim()));
  }
  if (ts.isPropertyAssignment(node) && HEARD.test(nameOf(node.name))) return textsOf(node.initializer).filter((text) => SENTENCE.test(text.trim()));
  if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && SAID_BY.test(nameOf(node.expression))) return (node.arguments?.slice(0, 1) ?? []).flatMap(textsOf).filter((text) => SENTENCE.test(text.trim()));
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && /^(title|textContent|innerText|innerHTML|ariaLabel)$/.test(nameOf(node.left))) return textsOf(node.right).filter((text) => SENTENCE.test(text.trim()));
  return [];
}

function sentencesIn({ path, text }: SourceFile): string[] {
  // English is looked for where a browser or an answer speaks; elsewhere every string is a name, a key or a query.
  const speaks = /\.tsx$|^apps\/(web|api)\/|^x\./.test(path);
  if (!CHINESE.test(text) && !speaks) return [];
  const found: string[] = [];
  const isTemplate = (node: ts.Node): node is ts.TemplateLiteralLikeNode => ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  const see = (node: ts.Node, parent: ts.Node, decorated: boolean): void => {
    // What a decorator says stands in the API's description, which is in both languages; but for the message of a check.
    if (ts.isDecorator(node)) return ts.forEachChild(node, (child) => see(child, node, true));
    if (decorated) {
      if (ts.isPropertyAssignment(node) && nameOf(node.name) === 'message') found.push(...textsOf(node.initializer));
    } else {
      if (speaks) found.push(...englishIn(node, parent));
      if ((ts.isStringLiteralLike(node) || isTemplate(node)) && CHINESE.test(node.text)) found.push(node.text);
    }
    ts.forEachChild(node, (child) => see(child, node, decorated));
  };
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  see(source, source, false);
  return [...new Set(found)].filter((sentence) => !SAME_EVERYWHERE.test(sentence)).map((sentence) => `${path}: ${sentence}`);
}

test('no sentence stands in the code', () => {
  expect(files.filter(({ path }) => !isWordsHome(path)).flatMap(sentencesIn)).toEqual([]);
});

const HALF_WIDTH = /[\u4e00-\u9fff”）][,;:!?()]|[,;!?(][\u4e00-\u9fff“（]/;
const ENGLISH = /[a-z]{3,} [a-z]{2,}/;

test('Chinese is punctuated as Chinese in every catalogue', () => {
  const catalogues = files.filter(({ path }) => /\/language\/|\/mail\/|mailbox\/src\/pages|people\/roles|rule-sets|queue-page/.test(path));
  const literals = ({ path, text }: SourceFile): string[] =>
    [...text.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)]
      .map(([, plain, template]) => (plain ?? template ?? '').replaceAll(/\$?\{[^}]*\}/g, '').replace(/<p>[A-Z].*$/, ''))
      .filter((literal) => CHINESE.test(literal) && HALF_WIDTH.test(literal) && !ENGLISH.test(literal))
      .map((literal) => `${path}: ${literal}`);
  expect(catalogues.length).toBeGreaterThan(40);
  expect(catalogues.flatMap(literals)).toEqual([]);
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
  ['in an attribute made of parts', 'x.tsx', '<button aria-label={`Edit ${name} again`} />'],
  ['in an attribute by choice', 'x.tsx', "<button title={open ? 'Close' : 'Open'} />"],
  ['in braces', 'x.tsx', "<p>{done && 'All saved'}</p>"],
  ['in a template in braces', 'x.tsx', '<p>{`Saved at ${at} by you`}</p>'],
  ['in a placeholder', 'x.tsx', '<input placeholder={"Your name"} />'],
  ['in a list of choices', 'x.ts', "const all = [{ value: 'a', label: 'All units' }];"],
  ['announced', 'x.ts', "announce('Saved for now');"],
  ['refused in English', 'x.ts', "throw new BadRequestException('This cannot be done');"],
  ['in the title of the page', 'x.ts', "document.title = 'My desk';"],
  ['in the message of a check', 'x.ts', "class A { @IsInt({ message: 'must be whole' }) n: number; }"],
])('a sentence %s is found', (_where, path, text) => {
  expect(sentencesIn({ path, text })).not.toEqual([]);
});
