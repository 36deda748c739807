/** Numbers set otherwise, as the address carries them: `growth.laggingGap:-3,noRedUnder:0.15`. */
export function overridesIn(text: string): Record<string, string> {
  const pairs = text.split(',').map((part) => part.split(':'));
  return Object.fromEntries(pairs.filter((pair) => pair.length === 2 && pair[0] !== '' && pair[1] !== '') as [string, string][]);
}

export const overridesText = (overrides: Readonly<Record<string, string>>): string =>
  Object.entries(overrides)
    .map(([key, value]) => `${key}:${value}`)
    .join(',');

/** Whether a text could have been written by `overridesText` for these thresholds. */
export const areOverrides = (text: string, keys: readonly string[]): boolean =>
  text.split(',').every((part) => {
    const [key, value, more] = part.split(':');
    return keys.includes(key!) && /^-?\d+(\.\d+)?$/.test(value ?? '') && more === undefined;
  });
