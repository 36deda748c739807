import type { ContentDto } from '#api-client/generated.js';

export const COMPARED = [
  'state',
  'value',
  'numerator',
  'denominator',
  'amount',
  'comparator',
  'nodes',
  'yearEndEstimate',
  'narrative',
  'problems',
  'nextSteps',
  'explanations',
] as const;
export type ComparedField = (typeof COMPARED)[number];

export interface Difference {
  field: ComparedField;
  before: string | null;
  after: string | null;
}

/** What a revision changed of the one before; of a first one (`before` null), everything it says. */
export function revisionDifferences(before: ContentDto | null, after: ContentDto): Difference[] {
  return COMPARED.flatMap((field) => {
    const [was, is] = [before && said(before, field), said(after, field)];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

function said(content: ContentDto, field: ComparedField): string | null {
  if (field === 'nodes') return lines(content.nodes.map(({ nodeId, acceptedOn }) => `${nodeId} ${acceptedOn}`).sort());
  if (field === 'explanations') return lines(content.explanations.map(({ text }) => text));
  const value = content[field];
  return value === '' ? null : value;
}

const lines = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join('\n'));
