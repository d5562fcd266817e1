/** The very hidden sheet in which the steps of a write are noted until it is over. */
export const noteSheet = '_district_write';
