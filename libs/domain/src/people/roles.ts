import { no, yes, type Verdict } from '../verdict.js';

export const ROLES = ['filer', 'head', 'verifier', 'supervision', 'leader', 'auditor', 'admin'] as const;
/** 填报人 · 单位负责人 · 核定人 · 督查考核办 · 委领导 · 审计员 · 系统管理员 */
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, { zh: string; en: string }> = {
  filer: { zh: '填报人', en: 'Filer' },
  head: { zh: '单位负责人', en: 'Head of unit' },
  verifier: { zh: '核定人', en: 'Verifier' },
  supervision: { zh: '督查考核办', en: 'Supervision office' },
  leader: { zh: '委领导', en: 'Leader' },
  auditor: { zh: '审计员', en: 'Auditor' },
  admin: { zh: '系统管理员', en: 'Administrator' },
};

/**
 * The duties that one account may never combine (三员分立, the three separated duties that 等保 2.0
 * asks for): who runs the system, who watches it, and who manages the zone's pledges.
 */
const SEPARATED: readonly Role[] = ['admin', 'auditor', 'supervision'];

/** The duties that touch figures; the administrator sees no figures and files none. */
const FIGURES: readonly Role[] = ['filer', 'head', 'verifier', 'leader'];

/**
 * Whether one account may hold all these roles, own and delegated taken together: ask it before an
 * appointment and before a delegation.
 * Reasons: `people.dutiesSeparated`; `people.adminSeesNoFigures`; `people.auditorChangesNothing`.
 */
export function mayHoldTogether(roles: Iterable<Role>): Verdict {
  const held = new Set(roles);
  if (SEPARATED.filter((role) => held.has(role)).length > 1) return no('people.dutiesSeparated');
  const figures = FIGURES.some((role) => held.has(role));
  if (held.has('admin') && figures) return no('people.adminSeesNoFigures');
  if (held.has('auditor') && figures) return no('people.auditorChangesNothing');
  return yes;
}
