/** Whether a number in this format is shown as a date, a time of day, a duration or a day of the week. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]|E[+-]|General/gi, (part) =>
    /^\[[hms]+\]$/i.test(part) ? part : '',
  );
  return /[ymdhs年月日时分秒]|aaa|A\/P/i.test(bare);
}
