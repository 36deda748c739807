/** The one palette. tokens.css holds the same values for style sheets; a spec keeps the two equal and the contrasts at AA. */
export const palette = {
  ink: '#1b2430',
  ink2: '#4f5967',
  ink3: '#636c79',
  line: '#e6e8ec',
  line2: '#f0f1f4',
  edge: '#868f9b',
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
} as const;

/** Shapes may be brighter than words: 3 : 1 is enough for a graphic. */
export const shapes = { done: '#2f6fde', pace: '#2f855a', behind: '#b7791f', lag: '#c53030' } as const;

export const cssName = (name: string): string => `--${name.replace(/([A-Z0-9])/g, (part) => `-${part.toLowerCase()}`)}`;
