export const CALENDAR_CONTROLLERS = [];
