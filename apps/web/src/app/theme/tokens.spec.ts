import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { cssName, palette, shapes } from './tokens.js';

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
  test('the style sheet and the code hold the same palette', () => {
    const named = Object.entries(palette).map(([name, value]) => [cssName(name), value]);
    const shaped = Object.entries(shapes).map(([name, value]) => [`--shape-${name}`, value]);
    for (const [name, value] of [...named, ...shaped]) expect(css).toContain(`${name}: ${value};`);
  });

  test.each([
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
    ['card', 'brand'],
  ] as const)('%s on %s reads at AA', (ink, ground) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.keys(shapes) as (keyof typeof shapes)[])('the shape %s stands out from white', (shape) => {
    expect(contrast(shapes[shape], '#ffffff')).toBeGreaterThanOrEqual(3);
  });

  test('the edge of an input stands out from card and paper', () => {
    expect(contrast(palette.edge, palette.card)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.edge, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});
