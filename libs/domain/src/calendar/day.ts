/** A calendar day in the zone's time zone, `YYYY-MM-DD`. */
export type Day = string;
/** A calendar month, `YYYY-MM`; a statistical period is named by its last month (Q2 is `2024-06`). */
export type Month = string;
