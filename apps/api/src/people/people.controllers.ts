export const PEOPLE_CONTROLLERS = [];
