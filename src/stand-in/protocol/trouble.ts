import type { ErrorCode } from './host-error';

/**
 * What goes wrong with a whole request. Refused ones are not run: a cell is being edited, the request is too large, the
 * host is gone. Of an answer that is too large, or that nobody is there to take any more, everything was run.
 */
export type RequestTrouble = 'cellEdit' | 'requestTooLarge' | 'answerTooLarge' | 'gone' | 'goneAfter';

/**
 * Things that go wrong in Excel when nobody expects it, on demand: for tests of what an add-in leaves behind. Requests are
 * counted from 0 since the trouble began, commands from 0 within a request; what the library sends for itself is neither.
 */
export interface Trouble {
  readonly request?: (request: number) => RequestTrouble | undefined;
  /**
   * The command fails with this code, and those after it are not run; those before it stay done. `changes`: it calls or
   * sets something, it does not only look.
   */
  readonly command?: (request: number, command: number, changes: boolean) => ErrorCode | undefined;
  /** The answer as it arrives. */
  readonly answer?: (request: number, json: string) => string;
}
