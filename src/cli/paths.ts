import path from 'node:path';
import { toOneLine } from '../workbook/book/printable-text';

/** The folder where the command was given; npm itself moves to the package's folder and leaves this behind. */
function startFolder(): string {
  const { npm_lifecycle_event: event, INIT_CWD: given } = process.env;
  return event === 'ledger' && given !== undefined ? given : process.cwd();
}

export function toAbsolute(file: string): string {
  return path.resolve(startFolder(), file);
}

/** As people gave it: relative to where the command was given, with forward slashes. */
export function toShown(file: string): string {
  return (path.relative(startFolder(), file) || '.').split(path.sep).join('/');
}

/** `toShown` as one line, for people. */
export function toSeen(file: string): string {
  return toOneLine(toShown(file));
}

/** Whether an absolute path is one of these, or in a folder that is. */
export function isWithin(file: string, places: readonly string[]): boolean {
  return places.some((each) => file === each || file.startsWith(each + path.sep));
}
