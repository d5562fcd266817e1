import type { WordKey } from './zh';

export type WordList = Readonly<Record<WordKey, string>>;

export type Facts = Readonly<Record<string, string | number>>;

export type Speak<Key extends string = WordKey> = (key: Key, facts?: Facts) => string;

/** Words in one language; `{fact}` stands for a fact. */
export function speak<Key extends string>(words: Readonly<Record<Key, string>>): Speak<Key> {
  return (key, facts = {}) => words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}
