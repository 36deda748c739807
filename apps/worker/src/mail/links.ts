import type { ReminderRule } from '#domain/reminders/rules.js';

/** Rules whose reader wants the pack itself, not the meeting's page. */
const TO_PACK: readonly ReminderRule[] = ['packFrozen', 'packAgain'];

/**
 * Where a reminder's button leads. Filing has the month in its path; everything else is as the rule gave it. Only
 * paths of our own: whatever a row might hold, the link stays on this site.
 */
export function deepLink(publicUrl: string, path: string, rule: ReminderRule): string {
  const own = /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/';
  const filing = /^\/filing\?period=(\d{4}-\d{2})$/.exec(own);
  if (filing) return `${publicUrl}/filing/${filing[1]}`;
  if (TO_PACK.includes(rule) && /^\/meetings\/\d+$/.test(own)) return `${publicUrl}${own}/pack`;
  return `${publicUrl}${own}`;
}

export const preferencesLink = (publicUrl: string): string => `${publicUrl}/reminders/preferences`;
