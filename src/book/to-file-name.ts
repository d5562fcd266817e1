/** A name that every system takes. */
export function toFileName(text: string): string {
  return text.replace(/[\\/:*?"<>|\s]+/g, '_');
}

/** File names for these stems, in order; equal ones are numbered: `a.xlsx`, `a.2.xlsx`. */
export function toFileNames(stems: readonly string[], extension: string): string[] {
  const times = new Map<string, number>();
  return stems.map((stem) => {
    const name = toFileName(stem);
    // Windows and macOS take 甲A and 甲a for one file
    const key = name.toLowerCase();
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    return `${name}${count > 1 ? `.${String(count)}` : ''}.${extension}`;
  });
}
