/** What a ribbon button asks the pane to do when it opens it. */
export const commands = ['open', 'check', 'consolidate'] as const;

export type Command = (typeof commands)[number];

/** The pane's address, as the ribbon button opens it, relative to the add-in's own. */
export function toCommandUrl(command: Command): string {
  return command === 'open' ? 'taskpane.html' : `taskpane.html?do=${command}`;
}

/** From the pane's own address (`location.search`); `open` where it says nothing known. */
export function readCommand(search: string): Command {
  const asked = new URLSearchParams(search).get('do');
  return commands.find((command) => command === asked) ?? 'open';
}
