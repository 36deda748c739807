import type { ReminderRule } from '#domain/reminders/rules.js';

/** Rules whose reader wants the pack itself, not the meeting's page. */
const TO_PACK: readonly ReminderRule[] = ['packFrozen', 'packAgain'];

/**
 * Where a reminder's button leads: as the rule gave it. Only paths of our own: whatever a row might hold, the link stays on this site.
 */
export function deepLink(publicUrl: string, path: string, rule: ReminderRule): string {
  const own = /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/';
  if (TO_PACK.includes(rule) && /^\/meetings\/\d+$/.test(own)) return `${publicUrl}${own}/pack`;
  return `${publicUrl}${own}`;
}

export const preferencesLink = (publicUrl: string): string => `${publicUrl}/reminders/preferences`;
