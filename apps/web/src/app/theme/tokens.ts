/** The one palette. tokens.css holds the same values for style sheets; a spec keeps the two equal and the contrasts at AA. */
export const palette = {
  ink: '#1b2430',
  ink2: '#4f5967',
  ink3: '#636c79',
  line: '#e6e8ec',
  line2: '#f0f1f4',
  edge: '#868f9b',
  /** Of buttons: quieter than a field's. */
  edge2: '#c4cad2',
  paper: '#f7f7f5',
  card: '#ffffff',
  brand: '#1f3a5f',
  brand2: '#eaf0f7',
  done: '#2461c9',
  pace: '#256b48',
  behind: '#8c5a0c',
  lag: '#b92626',
  miss: '#636c79',
  doneBg: '#edf3fd',
  paceBg: '#ecf6f0',
  behindBg: '#fdf5e6',
  lagBg: '#fdeeee',
  missBg: '#f3f4f6',
  demo: '#7a5600',
  demoBg: '#fff8e1',
  hover: '#fafbfc',
  track: '#e9ecf0',
  /** What is written on brand and red. */
  on: '#ffffff',
  brandPress: '#16304f',
  lagPress: '#981f1f',
} as const;

/** The same after dark. */
export const darkPalette: Record<keyof typeof palette, string> = {
  ink: '#e6eaf0',
  ink2: '#b7bfca',
  ink3: '#97a0ad',
  line: '#2d3540',
  line2: '#242c36',
  edge: '#788391',
  edge2: '#4a5462',
  paper: '#11151b',
  card: '#191f27',
  brand: '#96bbee',
  brand2: '#1f2d44',
  done: '#82b2ff',
  pace: '#70cf9c',
  behind: '#e6b655',
  lag: '#ff9090',
  miss: '#a4acb8',
  doneBg: '#17294a',
  paceBg: '#14301f',
  behindBg: '#37290b',
  lagBg: '#421d20',
  missBg: '#262d36',
  demo: '#eac56b',
  demoBg: '#322910',
  hover: '#1f2630',
  track: '#2f3743',
  on: '#10151c',
  brandPress: '#b3d0f7',
  lagPress: '#ffb0b0',
};

/** Shapes may be brighter than words: 3 : 1 is enough for a graphic. */
export const shapes = { done: '#2f6fde', pace: '#2f855a', behind: '#b7791f', lag: '#c53030' } as const;

export const darkShapes: Record<keyof typeof shapes, string> = {
  done: '#5c95f2',
  pace: '#4db07e',
  behind: '#d7a03b',
  lag: '#f06c6c',
};

export const cssName = (name: string): string => `--${name.replace(/([A-Z0-9])/g, (part) => `-${part.toLowerCase()}`)}`;

/** A colour of a drawing: follows the look on the page, and is replaced by the light one where the picture leaves it. */
export const ink = (name: keyof typeof palette): string => `var(${cssName(name)})`;
export const shape = (name: keyof typeof shapes): string => `var(--shape-${name})`;

/** The drawing's text with every colour named: what leaves the page goes on white paper and slides. */
export function onPaper(drawing: string): string {
  const values = new Map<string, string>([
    ...Object.entries(palette).map(([name, value]) => [cssName(name), value] as const),
    ...Object.entries(shapes).map(([name, value]) => [`--shape-${name}`, value] as const),
  ]);
  return drawing.replace(/var\((--[a-z0-9-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
}
