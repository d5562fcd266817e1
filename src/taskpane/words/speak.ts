import type { WordKey } from './zh';

export type WordList = Readonly<Record<WordKey, string>>;

export type Facts = Readonly<Record<string, string | number>>;

export type Speak = (key: WordKey, facts?: Facts) => string;

/** The pane's words in one language; `{fact}` stands for a fact. */
export function speak(words: WordList): Speak {
  return (key, facts = {}) => words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}
