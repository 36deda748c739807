import type { DocumentDto } from '#api-client/generated.js';

/** Where what a document is about can be read. */
export function subjectPath({ kind, subjectId, version }: Pick<DocumentDto, 'kind' | 'subjectId' | 'version'>): string {
  if (kind === 'pledge') return `/pledges/${subjectId}`;
  if (kind === 'warning') return `/flags/${subjectId}`;
  if (kind === 'breakdown') return `/contributions?year=${subjectId}`;
  if (kind === 'pledgeBook') return `/pledges?year=${subjectId}`;
  return `/meetings/${subjectId}/pack${version === null ? '' : `?version=${version}`}`;
}
