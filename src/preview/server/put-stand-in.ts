/** The script that gives the pane its Excel, in front of all others; the rest of the page is as it was built. */
export const standInScript = '<script src="../stand-in.js"></script>';

/** @throws Error where the page has no script to put it before. */
export function putStandIn(page: string): string {
  const first = page.indexOf('<script');
  if (first < 0) throw new Error('taskpane.html has no script');
  return page.slice(0, first) + standInScript + page.slice(first);
}
