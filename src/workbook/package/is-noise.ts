/** Whether a file, by its path, is one that programs leave behind: lock files, thumbnails, what begins with a dot. */
export function isNoise(path: string): boolean {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  return (
    name.startsWith('~$') ||
    name === 'Thumbs.db' ||
    name === 'desktop.ini' ||
    steps.some((step) => step === '__MACOSX' || /^\.(?!\.?$)/.test(step))
  );
}

/** The file that a lock file says is open: `甲局.xlsx` for `~$甲局.xlsx`; null for all others. Excel drops the first letters of long names. */
export function toLocked(name: string): string | null {
  return name.startsWith('~$') ? name.slice(2) : null;
}
