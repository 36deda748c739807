/**
 * SQL: must this person choose a new password before anything else? A borrowed one at once, and where the installation
 * asks for it (`PASSWORD_DAYS`, 等保 2.0) one that has grown old. By the database's own clock: real time, not the zone's.
 */
export const mustChangePassword = (days: number, alias = 'people'): string =>
  days > 0
    ? `(${alias}.mustChangePassword OR ${alias}.passwordSetAt < UTC_TIMESTAMP(3) - INTERVAL ${Math.trunc(days)} DAY)`
    : `${alias}.mustChangePassword`;
