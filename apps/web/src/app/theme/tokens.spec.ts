import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { cssName, darkPalette, darkShapes, onPaper, ink, palette, shape, shapes } from './tokens.js';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('theme tokens', () => {
  test('the style sheet and the code hold the same palettes', () => {
    const [light, dark] = css.split("[data-look='dark']") as [string, string];
    for (const [sheet, colours, forms] of [
      [light, palette, shapes],
      [dark, darkPalette, darkShapes],
    ] as const) {
      for (const [name, value] of Object.entries(colours)) expect(sheet).toContain(`${cssName(name)}: ${value};`);
      for (const [name, value] of Object.entries(forms)) expect(sheet).toContain(`--shape-${name}: ${value};`);
    }
  });

  test('a drawing that leaves the page leaves in the colours of paper', () => {
    expect(onPaper(`<path stroke="${ink('ink2')}" fill="${shape('lag')}"/>`)).toBe(`<path stroke="${palette.ink2}" fill="${shapes.lag}"/>`);
  });

  describe.each([
    ['light', palette],
    ['dark', darkPalette],
  ] as const)('%s', (_, colours) => test.each([
    ...(['ink', 'ink2', 'ink3', 'brand', 'done', 'pace', 'behind', 'lag'] as const).flatMap((ink) => [
      [ink, 'card'] as const,
      [ink, 'paper'] as const,
    ]),
    ['done', 'doneBg'],
    ['pace', 'paceBg'],
    ['behind', 'behindBg'],
    ['lag', 'lagBg'],
    ['miss', 'missBg'],
    ['ink', 'lagBg'],
    ['ink2', 'brand2'],
    ['brand', 'brand2'],
    ['demo', 'demoBg'],
    ['on', 'brand'],
    ['on', 'brandPress'],
    ['on', 'lag'],
    ['on', 'lagPress'],
    ['on', 'pace'],
    ['card', 'ink'],
    ['ink', 'hover'],
    ['ink3', 'hover'],
  ] as const)('%s on %s reads at AA', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  }));

  test.each(Object.keys(shapes) as (keyof typeof shapes)[])('the shape %s stands out from its card', (form) => {
    expect(contrast(shapes[form], palette.card)).toBeGreaterThanOrEqual(3);
    expect(contrast(darkShapes[form], darkPalette.card)).toBeGreaterThanOrEqual(3);
  });

  test('the edge of an input stands out from card and paper', () => {
    for (const { edge, card, paper } of [palette, darkPalette]) {
      expect(contrast(edge, card)).toBeGreaterThanOrEqual(3);
      expect(contrast(edge, paper)).toBeGreaterThanOrEqual(3);
    }
  });
});
