import { describe, expect, test } from '@jest/globals';
import { bulletPlaces } from '../bullet-scale.js';
import { bulletPicture } from './bullet-picture.js';
import { coursePicture } from './course-picture.js';
import { HATCHED, widthOf, wrapped } from './drawing.js';
import { heatPicture } from './heat-picture.js';
import { stackPicture } from './stack-picture.js';
import { treePicture } from './tree-picture.js';

const LONG = '\u9ad8\u65b0\u6280\u672f\u4ea7\u4e1a\u5f00\u53d1\u533a'.repeat(5);
const attribute = (svg: string, name: string) => Number(new RegExp(`^<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1]);
const xs = (svg: string) => [...svg.matchAll(/ x="(-?[\d.]+)"/g)].map(([, x]) => Number(x));

describe('words in a picture', () => {
  test('a long name takes the lines it may, and ends in an ellipsis', () => {
    const lines = wrapped(LONG, 120);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/\u2026$/);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(120);
    expect(wrapped('GDP', 120)).toEqual(['GDP']);
  });

  test('names are words, not markup', () => {
    const svg = heatPicture({ columns: ['<b>&"'], rows: [], key: [] });
    expect(svg).toContain('&lt;b&gt;&amp;&quot;');
  });
});

describe('pictures', () => {
  const places = bulletPlaces({ actual: 46, expected: 50, target: 100, stretch: 110 });
  const drawn = {
    heat: heatPicture({
      columns: ['1', '2'],
      rows: Array.from({ length: 60 }, () => ({
        name: LONG,
        cells: [{ light: 'lagging', count: 4 }, { light: 'missing' }] as const,
      })),
      key: [{ light: 'lagging', word: 'red' }],
    }),
    bullet: bulletPicture({
      rows: [{ name: LONG, under: LONG, light: 'behind', lightWord: 'behind', places, there: '46%', due: '50%' }],
      words: { actual: 'a', expected: 'e', target: 't', stretch: 's' },
    }),
    course: coursePicture({
      tiles: [
        {
          name: LONG,
          light: 'onPace',
          lightWord: 'on pace',
          actual: [1, null, 3],
          plan: [1, 2, 3],
          lights: ['onPace'],
          there: '3',
          goal: '12',
          goalShort: '12',
        },
      ],
    }),
    stack: stackPicture({
      rows: [
        {
          name: LONG,
          pieces: [
            { count: 3, fill: HATCHED, on: '#000' },
            { count: 0, fill: '#fff', on: '#000' },
          ],
          note: '3',
        },
      ],
      key: [{ fill: HATCHED, word: 'none' }],
    }),
    tree: treePicture({
      root: { name: LONG, goal: '13%' },
      branches: [{ unit: LONG, line: LONG, value: '1.2', share: 1.4, shareWords: '140%' }],
      rest: { word: 'rest', share: 0.2, value: '0.3' },
    }),
  };

  test.each(Object.entries(drawn))('%s says how large it is, stays within it and carries no number that is none', (_, svg) => {
    expect(attribute(svg, 'width')).toBeGreaterThan(0);
    expect(attribute(svg, 'height')).toBeGreaterThan(60);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    for (const x of xs(svg)) expect(x).toBeLessThanOrEqual(attribute(svg, 'width'));
  });

  test('without its colours a light is still known by its shape, and a red by its number', () => {
    expect(drawn.heat.match(/d="M2 2h12v12H2Z"/g)).toHaveLength(61);
    expect(drawn.heat.match(/>4<\/text>/g)).toHaveLength(60);
    expect(drawn.heat).toContain(`fill="${HATCHED}"`);
  });

  test('a share beyond the whole does not run out of its bar', () => {
    const bars = [...drawn.tree.matchAll(/<rect x="560" y="[\d.]+" width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(Math.max(...bars)).toBe(130);
  });

  test('a piece of none is not drawn', () => {
    expect(drawn.stack).not.toContain('>0</text>');
    expect(drawn.stack.match(/url\(#hatch\)/g)).toHaveLength(2);
  });
});
