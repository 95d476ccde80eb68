export const citizenTests = [];
