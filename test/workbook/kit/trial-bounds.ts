/** What reading may cost, however hostile the file, on a machine of slowness 1. */
export const mostMilliseconds = 2000;
export const mostMegabytes = 100;
