import type { Words } from './words';

/** Why we could not go on: never a finding about somebody's data. `code` is stable, the sentences are for people. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: string,
    readonly sentence: Words,
    options?: { cause?: unknown },
  ) {
    super(sentence.en, options);
  }
}
