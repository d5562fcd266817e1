import type { Facts } from './speak';
import type { WordKey } from './zh';

/** A sentence to show, by its key. */
export interface Notice {
  readonly key: WordKey;
  readonly facts?: Facts;
}
