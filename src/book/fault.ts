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

/** One sentence in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Words;
