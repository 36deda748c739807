import type { Role } from './roles.js';

/** Every right is `room.verb`; a route bears exactly one (`@Allow`), and what no role holds nobody may do. */
export const RIGHTS = [
  'people.self',
  'people.read',
  'people.manage',
  'units.read',
  'units.manage',
  'units.propose',
  'units.decide',
  'delegation.own',
  'delegation.manage',
  'calendar.read',
  'calendar.manage',
  'years.manage',
  'pledges.amend',
  'pledges.decideAmendment',
  'pledges.read',
  'pledges.draft',
  'pledges.comment',
  'pledges.approve',
  'pledges.sign',
  'pledges.breakdown',
  'targets.read',
  'progress.read',
  'progress.file',
  'progress.endorse',
  'progress.verify',
  'progress.return',
  'progress.requestReopen',
  'progress.decideReopen',
  'evidence.read',
  'evidence.add',
  'assessment.read',
  'assessment.scan',
  'assessment.readRules',
  'assessment.adoptRules',
  'flags.read',
  'flags.acknowledge',
  'flags.clear',
  'board.read',
  'meetings.read',
  'meetings.readPack',
  'meetings.manage',
  'documents.importBreakdown',
  'documents.importFilings',
  'documents.importOwnerFigures',
  'documents.readImports',
  'documents.export',
  'reminders.own',
  'reminders.read',
  'reminders.send',
  'journal.read',
  'journal.verify',
  'search.find',
  'system.read',
  'system.manage',
  'clock.read',
  'clock.advance',
] as const;
export type Right = (typeof RIGHTS)[number];

/**
 * What every signed-in account may do, whatever its role and even before its first appointment or after its last: itself, the unit
 * tree, the calendar, its own mails.
 */
export const EVERYBODY: readonly Right[] = [
  'people.self',
  'units.read',
  'delegation.own',
  'calendar.read',
  'reminders.own',
  // What a file may hold is asked list by list.
  'documents.export',
  // What is found is asked kind by kind, each by the right that opens it.
  'search.find',
  'clock.read',
  'clock.advance',
];

const SEES_FIGURES: readonly Right[] = [
  'pledges.read',
  'targets.read',
  'progress.read',
  'evidence.read',
  'assessment.read',
  'flags.read',
];
const SEES_ZONE: readonly Right[] = [...SEES_FIGURES, 'people.read', 'board.read', 'assessment.readRules', 'meetings.read', 'meetings.readPack'];
const FILES: readonly Right[] = [...SEES_FIGURES, 'people.read', 'progress.file', 'progress.requestReopen', 'evidence.add', 'documents.importFilings', 'documents.readImports'];

/**
 * Role → rights, from the table "Who may do what". `clock.advance` is everybody's because the clock
 * exists in the demo only (404 elsewhere).
 */
export const ROLE_RIGHTS: Record<Role, readonly Right[]> = {
  filer: [...EVERYBODY, ...FILES],
  head: [...EVERYBODY, ...FILES, 'progress.endorse', 'progress.return', 'flags.acknowledge', 'meetings.read', 'pledges.comment', 'pledges.sign'],
  verifier: [...EVERYBODY, ...SEES_FIGURES, 'people.read', 'progress.verify', 'progress.return', 'documents.importOwnerFigures', 'documents.readImports'],
  /* Verifies only where no unit owns the data source, and never edits a unit's reported value: no progress.file. */
  supervision: [
    ...EVERYBODY,
    ...SEES_ZONE,
    'calendar.manage',
    'pledges.draft',
    'pledges.approve',
    'pledges.breakdown',
    'years.manage',
    'pledges.amend',
    'units.propose',
    'units.decide',
    'progress.verify',
    'progress.return',
    'progress.decideReopen',
    'assessment.scan',
    'assessment.adoptRules',
    'flags.clear',
    'meetings.manage',
    'documents.importBreakdown',
    'documents.importOwnerFigures',
    'documents.readImports',
    'reminders.read',
    'reminders.send',
    'journal.read',
  ],
  leader: [...EVERYBODY, ...SEES_ZONE, 'pledges.comment', 'pledges.sign', 'pledges.decideAmendment', 'units.decide'],
  auditor: [...EVERYBODY, ...SEES_ZONE, 'documents.readImports', 'reminders.read', 'journal.read', 'journal.verify', 'system.read'],
  admin: [...EVERYBODY, 'people.read', 'people.manage', 'units.manage', 'units.propose', 'units.decide', 'delegation.manage', 'system.read', 'system.manage'],
};

const held: ReadonlyMap<string, ReadonlySet<Right>> = new Map(
  Object.entries(ROLE_RIGHTS).map(([role, rights]) => [role, new Set(rights)] as const),
);

export const roleHas = (role: Role, right: Right): boolean => held.get(role)?.has(right) ?? false;

/** Rights that are not about one unit's figures: whoever holds them holds them for the whole zone. */
const ZONE_WIDE: ReadonlySet<Right> = new Set<Right>([...EVERYBODY, 'meetings.read']);

/**
 * How far a right reaches in the hands of a role.
 * `zone`: every unit · `overseen`: every unit, or those overseen where the zone restricts detail ·
 * `unit`: the targets of the grant's own unit · `verified`: the targets that the grant's unit verifies.
 */
export type Reach = 'zone' | 'overseen' | 'unit' | 'verified';

export function reachOf(role: Role, right: Right): Reach {
  if (ZONE_WIDE.has(right)) return 'zone';
  if (role === 'filer' || role === 'head') return 'unit';
  if (role === 'verifier') return right === 'people.read' ? 'unit' : 'verified';
  if (role === 'leader' && SEES_FIGURES.includes(right)) return 'overseen';
  if (role === 'supervision' && (right === 'progress.verify' || right === 'progress.return')) return 'verified';
  return 'zone';
}
