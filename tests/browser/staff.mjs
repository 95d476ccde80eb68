export const staffTests = [];
