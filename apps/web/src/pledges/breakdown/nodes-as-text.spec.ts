import { expect, test } from '@jest/globals';
import { nodesAsText, nodesFromText } from './nodes-as-text.js';

test('nodes go into text and come back', () => {
  const nodes = [
    { name: '开明路 一期', dueOn: '2024-09-30', weight: '1' },
    { name: '红杉路', dueOn: '2024-12-31', weight: '2.5' },
  ];
  expect(nodesAsText(nodes)).toBe('开明路 一期 2024-09-30\n红杉路 2024-12-31 2.5');
  expect(nodesFromText(`\n${nodesAsText(nodes)}\n\n`)).toEqual({ nodes });
});

test('a line that is no node is named', () => {
  for (const line of ['红杉路', '2024-12-31', '红杉路 2024-02-30', '红杉路 2024-12-31 0', '红杉路 2024-12-31 x'])
    expect(nodesFromText(`开明路 2024-09-30\n${line}`)).toEqual({ wrong: 2 });
});
