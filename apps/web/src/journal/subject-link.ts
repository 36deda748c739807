/** Where the thing an entry is about can be looked at; null where it has no page of its own. */
export function subjectLink(subject: string): string | null {
  const [kind = '', id = ''] = subject.split(':');
  if (kind === 'meeting') return `/meetings/${id}`;
  if (kind === 'target') return `/targets/${id}`;
  if (kind === 'zoneTarget') return `/contributions?zoneTarget=${id}`;
  if (kind === 'document') return '/documents';
  if (kind === 'flag') return `/flags/${id}`;
  if (kind === 'import') return `/exchange/${id}`;
  if (kind === 'person') return `/people/${id}`;
  if (kind === 'day' || kind === 'month' || kind === 'year') return `/calendar?year=${id.slice(0, 4)}`;
  return null;
}

export const SUBJECT_KINDS = [
  'import',
  'document',
  'flag',
  'meeting',
  'reopenRequest',
  'submission',
  'scan',
  'delegation',
  'mail',
  'target',
  'zoneTarget',
  'line',
  'project',
  'seal',
  'person',
  'unit',
  'zone',
  'month',
  'day',
  'year',
  'window',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** `meeting:3` → its kind and which one; null for what no word is known for. */
export function subjectParts(subject: string): { kind: SubjectKind; id: string } | null {
  const at = subject.indexOf(':');
  const kind = SUBJECT_KINDS.find((one) => one === subject.slice(0, at));
  return kind ? { kind, id: subject.slice(at + 1) } : null;
}

/** What the server can be asked about: `target:12`, `planYear:2024-admin`. */
export const isSubject = (text: string): boolean => text.length <= 64 && /^[a-zA-Z]+:[\w:-]+$/.test(text);
