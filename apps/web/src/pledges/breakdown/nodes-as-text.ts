import type { ZoneNodeInput } from '#api-client/generated.js';
import { isDay } from '#domain/calendar/zone-time.js';

/** Nodes as people paste them, one a line: name, due day, weight; the weight may be left out and is 1 then. */
export const nodesAsText = (nodes: readonly ZoneNodeInput[]): string =>
  nodes.map(({ name, dueOn, weight }) => [name, dueOn, ...(weight === '1' ? [] : [weight])].join(' ')).join('\n');

/** The nodes, or the number of the first line that is none. */
export function nodesFromText(text: string): { nodes: ZoneNodeInput[] } | { wrong: number } {
  const nodes: ZoneNodeInput[] = [];
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const parts = /^(.*\S)\s+(\d{4}-\d{2}-\d{2})(?:\s+(\d{1,6}(?:\.\d{1,6})?))?$/.exec(line);
    if (!parts || !isDay(parts[2]!) || Number(parts[3] ?? 1) <= 0) return { wrong: i + 1 };
    nodes.push({ name: parts[1]!, dueOn: parts[2]!, weight: parts[3] ?? '1' });
  }
  return { nodes };
}
